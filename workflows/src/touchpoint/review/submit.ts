import { dropOffer, makeOffer } from '../ladder.js';
import { goOn } from '../sla/clock.js';
import type { TouchpointState } from '../touchpoint.js';
import type { By } from '../work-action.js';
import type { WorkConfig } from '../work-config.js';
import { record, update, updateVersion, type Working } from '../working.js';

/** Whether a second person is to check it, as its fields stand now. */
export function needsReview(config: WorkConfig, { reviewed = false, fields }: TouchpointState): boolean {
  const applies = config.kind === 'task' ? config.fourEyes?.applies : undefined;
  if (applies === undefined) return false;
  if (typeof applies === 'string') return applies === 'always' || reviewed;
  const value = fields[applies.field]?.value;
  return typeof value === 'number' && value > applies.above;
}

/** Hands it in: nobody holds it, and a second person is asked. */
export function submit(work: Working, { by, outcome }: { readonly by: By; readonly outcome: string }): void {
  goOn(work, { why: { code: 'holder-left' }, by });
  dropOffer(work, 'done');
  updateVersion(work, { lease: null, triesUsed: 0, review: { maker: by.actor, outcome, at: work.at }, lastActivityAt: work.at });
  record(work, { kind: 'submitted', by, outcome, why: { code: 'submitted', args: { outcome } } });
  makeOffer(work);
}

/** Gives it back to whoever did it, to be done better. */
export function giveBack(work: Working, { by, reason }: { readonly by: By; readonly reason: string }): void {
  const maker = work.state.review?.maker;
  dropOffer(work, 'done');
  updateVersion(work, {
    lease: null,
    triesUsed: 0,
    review: null,
    lastActivityAt: work.at,
    ...(maker?.kind === 'staff' ? { backTo: maker.id } : {}),
  });
  update(work, { reviews: [...(work.state.reviews ?? []), { by: by.actor, at: work.at, confirmed: false, note: reason }].slice(-KEPT) });
  record(work, { kind: 'sent-back', by, why: { code: 'sent-back', args: { reason, maker: maker?.name ?? '' } } });
  if (maker?.kind === 'staff') work.notices.push({ to: { kind: 'person', person: maker.id }, about: 'sent-back', args: {} });
  makeOffer(work);
}

/** How many checks a row keeps; older ones live in the journal only. */
const KEPT = 10;
