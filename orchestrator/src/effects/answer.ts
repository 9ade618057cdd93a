import type { EntityManager } from 'typeorm';
import type { KeyRing } from '@tongtu/store/codec';
import type { Answer } from '@tongtu/workflows/engine';
import { packAnswer, type Row } from '@tongtu/workflows/temporal';
import { closeInstance } from '../ledger/close-instance.js';
import type { Attempt } from './attempt.js';

/** A transaction of the store. */
export interface Within {
  readonly manager: EntityManager;
  readonly keyRing: KeyRing;
}

/** The answer for the workflow; where it ends the instance and nothing else has come, the end is written with it. */
export async function answerWith({ manager, keyRing }: Within, { call, startedMs, echo }: Attempt, answer: Answer): Promise<Row> {
  // An answer with a reason of its own reads differently in the journal than was foreseen.
  const closing = answer.why ? undefined : call.closings.find(({ outcome }) => outcome === answer.outcome);
  const elapsedMs = performance.now() - startedMs;
  const isClosed = closing ? await closeInstance(manager, keyRing, { ...closing, elapsedMs }) : false;
  return packAnswer({ ...answer, ...(isClosed ? { isClosed } : {}), ...(echo === undefined ? {} : { key: echo }) });
}
