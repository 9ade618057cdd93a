import { close } from '../close.js';
import { fieldsOf, heldLease, isRefusal, refuse, type Working } from '../working.js';
import type { Refusal } from '../work-result.js';
import type { ActionHandler } from './handler.js';

/** Finishes the work, once: everything required is there and verified, and whoever does it holds the lease. */
export const complete: ActionHandler<'complete'> = (work, { by, fence, outcome }) => {
  const lease = heldLease(work, by, fence);
  if (isRefusal(lease)) return lease;
  const plain = work.config.kind === 'touch' ? 'completed' : 'done';
  const chosen = outcome ?? plain;
  if (chosen !== plain && !work.config.completions.some(({ code }) => code === chosen)) return refuse('unknown-outcome');
  const fields = missing(work);
  if (fields.length > 0) return refuse('missing-fields', { fields });
  close(work, {
    status: 'completed',
    outcome: chosen,
    by,
    entry: { kind: 'completed', why: { code: 'completed', args: { outcome: chosen } } },
  });
  return null;
};

type Missing = NonNullable<Refusal['fields']>;

function missing({ config, state }: Working): Missing {
  return fieldsOf(config).flatMap(({ key, required, verifiedBy }): Missing => {
    const field = state.fields[key];
    if (!required) return [];
    if ((field?.value ?? null) === null) return [{ key, problem: 'missing' }];
    return verifiedBy && !field?.verified ? [{ key, problem: 'unverified' }] : [];
  });
}
