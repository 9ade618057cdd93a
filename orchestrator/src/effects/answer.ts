import type { EntityManager } from 'typeorm';
import type { KeyRing } from '@tongtu/store/codec';
import type { Answer, Why } from '@tongtu/workflows/engine';
import { type Closing, type EffectCall, packAnswer, type Row } from '@tongtu/workflows/temporal';
import { closeInstance } from '../ledger/close-instance.js';
import type { Attempt } from './attempt.js';

/** A transaction of the store. */
export interface Within {
  readonly manager: EntityManager;
  readonly keyRing: KeyRing;
}

/** The foreseen end as it reads when the answer gives a reason of its own: the engine will write the same. */
function withReason(closing: Closing, why: Why | undefined): Closing {
  if (!why) return closing;
  const entries = closing.carried.entries.map((entry) => (entry.why?.code === 'answered' ? { ...entry, why } : entry));
  return { ...closing, carried: { ...closing.carried, entries } };
}

function closingFor({ closings }: EffectCall, { outcome, customer }: Answer): Closing | undefined {
  // What the instance hands back was foreseen by what was known of the customer then.
  const isStale = ({ carried }: Closing): boolean => carried.output !== undefined && customer !== undefined;
  return closings.find((closing) => closing.outcome === outcome && !isStale(closing));
}

/** Whether an answer ends the instance, if nothing else has come. */
export function isEnd(call: EffectCall, answer: Answer): boolean {
  return closingFor(call, answer) !== undefined;
}

/** The answer for the workflow; where it ends the instance and nothing else has come, the end is written with it. */
export async function answerWith({ manager, keyRing }: Within, { call, startedMs, echo }: Attempt, answer: Answer): Promise<Row> {
  const closing = closingFor(call, answer);
  const elapsedMs = performance.now() - startedMs;
  const isClosed = closing ? await closeInstance(manager, keyRing, { ...withReason(closing, answer.why), elapsedMs }) : false;
  return packAnswer({ ...answer, ...(isClosed ? { isClosed } : {}), ...(echo === undefined ? {} : { key: echo }) });
}
