import { type Addressee, addresseeOf, familyOf } from './assignment.js';
import { REVIEW } from './task-config.js';
import type { TouchpointState } from './touchpoint.js';
import type { Family } from './work-config.js';
import { rungsOf, type Working } from './working.js';

/** What the rung is called that holds a task which was given to somebody above the drawn groups. */
export const SUPERIOR = 'superior';

/** Who is asked now, and what for. */
export interface StandingRung {
  readonly id: string;
  readonly family: Family;
  readonly assignment: Addressee | null;
  readonly purpose?: 'review';
  readonly notFor?: string;
}

/** The rung that holds now: the second person while one is to check it, whoever stands above the groups, whoever it was sent back to, else as drawn. */
export function standingRung({ config, state }: Working): StandingRung {
  const rung = rungsOf(config)[state.rung];
  if (!rung) throw new Error(`Work has no rung ${state.rung}`);
  const { computed = {}, superior = null, review, backTo } = state;
  const check = review ? ({ purpose: 'review', notFor: review.maker.id } as const) : {};
  if (superior !== null) return { id: SUPERIOR, family: 'branch', assignment: { kind: 'superior', up: superior }, ...check };
  const reviewers = config.kind === 'task' ? config.fourEyes?.reviewers : undefined;
  if (review && reviewers)
    return { id: REVIEW, family: familyOf(reviewers), assignment: addresseeOf(reviewers, computed[REVIEW]), ...check };
  const assignment = rung.assignment ? addresseeOf(rung.assignment, computed[rung.id]) : null;
  const asked = backTo ? ({ kind: 'person', person: backTo, queue: queueIn(assignment) } as const) : assignment;
  return { id: rung.id, family: rung.family, assignment: asked };
}

/** Whoever it was sent back to may be away: the queue they sit in sees it as well. */
function queueIn(assignment: Addressee | null): string | null {
  return assignment && 'queue' in assignment ? assignment.queue : null;
}

/** Whether an offer stands until the end: nobody comes after those who are asked. */
export function isBeyondGroups({ superior, review }: TouchpointState): boolean {
  return (superior ?? null) !== null || (review ?? null) !== null;
}

/** Puts the drawn groups in charge again. */
export function backToGroups({ superior, backTo }: TouchpointState): Partial<TouchpointState> {
  return { ...(superior === undefined ? {} : { superior: null }), ...(backTo === undefined ? {} : { backTo: null }) };
}
