import type { Link, Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import { canFire, fatesOf, type ForkFate } from '../parallel/arrivals.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { nameOf, outcomeName } from '../words.js';

/**
 * As many branches as a join needs come to it for sure. A branch that may come to an end before takes the whole journey with it; on a side
 * line it ends by itself, and the others wait for ever.
 */
export const joinMayDeadlock: Rule = {
  code: 'join-may-deadlock',
  title: { zh: '汇合可能等不齐', en: 'A join may never be complete' },
  journey: (drawing) => fatesOf(drawing).flatMap((fate) => (fate.join && fate.isSound ? judge(fate, fate.join, drawing) : [])),
};

function judge(fate: ForkFate, join: Step, drawing: Drawing): readonly Problem[] {
  if (!canFire(fate)) return []; // another rule says so
  const sure = fate.branches.filter(({ canArrive, stopsBy }) => canArrive && stopsBy === null).length;
  const unsure = fate.branches.find(({ canArrive, stopsBy }) => canArrive && stopsBy !== null);
  if (sure >= fate.need || !unsure?.stopsBy) return [];
  return [mayStop(unsure.stopsBy, { fate, join, branch: outcomeName(fate.fork.step, unsure.outcome, drawing), drawing })];
}

interface About {
  readonly fate: ForkFate;
  readonly join: Step;
  readonly branch: { readonly zh: string; readonly en: string };
  readonly drawing: Drawing;
}

function mayStop(link: Link, { fate, join, branch, drawing }: About): Problem {
  const end = drawing.step(link.to) ?? join;
  const names = { join: nameOf(join), end: nameOf(end) };
  const consequence = fate.mayRunAside
    ? { zh: '那条线到此为止，别的线会一直等', en: 'that branch is over, and the others wait for ever' }
    : { zh: '整趟旅程就结束了，别的线也停下', en: 'the whole journey is over, and the others stop' };
  const toJoin = { kind: 'connect', link: { ...link, to: join.id } } as const;
  return problem({
    code: 'join-may-deadlock',
    severity: fate.mayRunAside ? 'error' : 'warning',
    step: join.id,
    message: {
      zh: `“${names.join.zh}”可能等不齐：“${branch.zh}”那一条可能先走到“${names.end.zh}”，${consequence.zh}。`,
      en: `"${names.join.en}" may never be complete: "${branch.en}" may come to "${names.end.en}" first; ${consequence.en}.`,
    },
    remedy: { zh: '让它也连到汇合；真要提前结束，就不用改', en: 'Link it to the join; keep it if the journey is meant to end there' },
    fixes: [{ label: { zh: `改连到“${names.join.zh}”`, en: `Link it to "${names.join.en}"` }, edits: [toJoin] }],
  });
}
