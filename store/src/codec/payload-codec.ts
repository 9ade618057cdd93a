import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { planMetadata, planTextMetadata } from '@tongtu/workflows/temporal';
import { decrypt, encrypt } from './cipher.js';
import { keyOf, type KeyRing } from './key-ring.js';
import type { PlanTexts } from './plan-texts.js';

const wire = proto.temporal.api.common.v1.Payload;
const text = new TextEncoder();
const encryptedEncoding = 'binary/encrypted';
const encodingBytes = text.encode(encryptedEncoding);

/** What the codec works with. A process that runs no workflows has no plans and leaves the hashes alone. */
export interface PayloadCodecSettings {
  readonly keyRing: KeyRing;
  readonly plans?: PlanTexts;
}

/**
 * The payload codec of every client and worker. Outwards it encrypts. Inwards it decrypts, and where a payload names a plan
 * it hangs the plan's text on it: only the hash ever travels. An unknown plan or key throws: the workflow task
 * fails and is tried again, the worker goes on.
 */
export function makePayloadCodec({ keyRing, plans }: PayloadCodecSettings): PayloadCodec {
  const keyId = text.encode(keyRing.current.id);

  function seal(payload: Payload): Payload {
    return {
      metadata: { encoding: encodingBytes, 'encryption-key-id': keyId },
      data: encrypt(keyRing.current.payloads, wire.encode(payload).finish()),
    };
  }

  function open(payload: Payload): Payload {
    const { encoding, 'encryption-key-id': id } = payload.metadata ?? {};
    if (!encoding || !payload.data || asText(encoding) !== encryptedEncoding) return payload;
    const { metadata, data } = wire.decode(decrypt(keyOf(keyRing, asText(id)).payloads, payload.data));
    return { metadata, data };
  }

  async function withPlan(payload: Payload): Promise<Payload> {
    const hash = payload.metadata?.[planMetadata];
    if (!plans || !hash) return payload;
    return {
      ...payload,
      metadata: { ...payload.metadata, [planTextMetadata]: await plans.of(`sha256:${Buffer.from(hash).toString('hex')}`) },
    };
  }

  return {
    encode: async (payloads) => payloads.map(seal),
    decode: (payloads) => Promise.all(payloads.map((payload) => withPlan(open(payload)))),
  };
}

function asText(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes).toString('utf8') : '';
}
