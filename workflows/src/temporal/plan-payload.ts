import type { Payload, PayloadConverterWithEncoding } from '@temporalio/common';
import { shelve } from './plan-shelf.js';

/** Metadata of a payload that names a plan: the 32 bytes of its hash. It travels. */
export const planMetadata = 'plan';
/** Metadata that the worker's codec adds on the way in: the plan's canonical JSON. It never travels. */
export const planTextMetadata = 'plan-text';

/* The sandbox has Node's own, which read a plan of thousands of steps in a few milliseconds. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const encoding = 'json/tongtu';
const hashForm = /^sha256:[0-9a-f]{64}$/;

const text = new TextEncoder();
const bytes = new TextDecoder();

interface NamesPlan {
  readonly plan: string;
}

function namesPlan(value: unknown): value is NamesPlan {
  if (typeof value !== 'object' || value === null || !('plan' in value)) return false;
  return typeof value.plan === 'string' && hashForm.test(value.plan);
}

/**
 * Converts objects that name a plan by its hash (`plan: 'sha256:…'`): the hash travels as metadata, where the codec sees
 * it. On the way into a workflow the plan's text hangs on the payload and is put on the shelf, parsed once a thread.
 */
export class PlanPayloadConverter implements PayloadConverterWithEncoding {
  readonly encodingType = encoding;

  toPayload<T>(value: T): Payload | undefined {
    if (!namesPlan(value)) return undefined;
    const { plan, ...rest } = value;
    return {
      metadata: { encoding: text.encode(encoding), [planMetadata]: fromHex(plan.slice('sha256:'.length)) },
      data: text.encode(JSON.stringify(rest)),
    };
  }

  fromPayload<T>({ metadata, data }: Payload): T {
    const hash = metadata?.[planMetadata];
    if (!hash || !data) throw new Error('A payload that names a plan came without its hash or its data.');
    const plan = `sha256:${toHex(hash)}`;
    const planText = metadata[planTextMetadata];
    if (planText) shelve(plan, () => bytes.decode(planText));
    return { ...(JSON.parse(bytes.decode(data)) as T), plan };
  }
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}

function toHex(hash: Uint8Array): string {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
