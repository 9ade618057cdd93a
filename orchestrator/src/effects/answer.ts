import type { EntityManager } from 'typeorm';
import type { KeyRing } from '@tongtu/store/codec';
import type { Answer, Why } from '@tongtu/workflows/engine';
import { type Closing, packAnswer, type Row } from '@tongtu/workflows/temporal';
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

/** The answer for the workflow; where it ends the instance and nothing else has come, the end is written with it. */
export async function answerWith({ manager, keyRing }: Within, { call, startedMs, echo }: Attempt, answer: Answer): Promise<Row> {
  // What the instance hands back was foreseen by what was known of the customer then.
  const isStale = ({ carried }: Closing): boolean => carried.output !== undefined && answer.customer !== undefined;
  const closing = call.closings.find((one) => one.outcome === answer.outcome && !isStale(one));
  const elapsedMs = performance.now() - startedMs;
  const isClosed = closing ? await closeInstance(manager, keyRing, { ...withReason(closing, answer.why), elapsedMs }) : false;
  return packAnswer({ ...answer, ...(isClosed ? { isClosed } : {}), ...(echo === undefined ? {} : { key: echo }) });
}
