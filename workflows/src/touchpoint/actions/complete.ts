import { openItems } from '../checklist/items.js';
import { close } from '../close.js';
import { missingOpinions } from '../experts/ask-next.js';
import { needsReview, submit } from '../review/submit.js';
import { workedUnder } from '../review/worked-under.js';
import { fieldsOf, refuse, type Verdict, type Working } from '../working.js';
import type { Refusal } from '../work-result.js';
import type { ActionHandler } from './handler.js';

/**
 * Finishes the work, once: everything required is there and verified, the checklist is done, the experts have spoken, and whoever does it holds the lease. Where a
 * second person is to check it, it is handed in to them instead.
 */
export const complete: ActionHandler<'complete'> = (work, { by, fence, outcome }) => {
  const plain = work.config.kind === 'touch' ? 'completed' : 'done';
  const chosen = outcome ?? plain;
  const refusal = workedUnder(work, by, fence) ?? mayComplete(work, { chosen, plain });
  if (refusal) return refusal;
  if (needsReview(work.config, work.state)) submit(work, { by, outcome: chosen });
  else
    close(work, {
      status: 'completed',
      outcome: chosen,
      by,
      entry: { kind: 'completed', why: { code: 'completed', args: { outcome: chosen } } },
    });
  return null;
};

function mayComplete(work: Working, { chosen, plain }: { readonly chosen: string; readonly plain: string }): Verdict {
  const { config, state } = work;
  if (chosen !== plain && !config.completions.some(({ code }) => code === chosen)) return refuse('unknown-outcome');
  const fields = missing(work);
  if (fields.length > 0) return refuse('missing-fields', { fields });
  const items = openItems(config, state);
  if (items.length > 0) return refuse('checklist-open', { missing: items });
  const opinions = missingOpinions(config, state);
  return opinions.length > 0 ? refuse('opinion-missing', { missing: opinions }) : null;
}

type Missing = NonNullable<Refusal['fields']>;

function missing({ config, state }: Working): Missing {
  return fieldsOf(config).flatMap(({ key, required, verifiedBy }): Missing => {
    const field = state.fields[key];
    if (!required) return [];
    if ((field?.value ?? null) === null) return [{ key, problem: 'missing' }];
    return verifiedBy && !field?.verified ? [{ key, problem: 'unverified' }] : [];
  });
}
