import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import { canFire, fatesOf, type ForkFate } from '../parallel/arrivals.js';
import type { Fix, Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { nameOf, outcomeName } from '../words.js';

/** A join needs no more branches than can come to it: otherwise nobody ever gets past it. */
export const joinNeverSatisfied: Rule = {
  code: 'join-never-satisfied',
  title: { zh: '汇合永远等不齐', en: 'A join can never be complete' },
  journey: (drawing) =>
    fatesOf(drawing).flatMap((fate) => (fate.join && fate.isSound && !canFire(fate) ? [neverComplete(fate, fate.join, drawing)] : [])),
};

function neverComplete(fate: ForkFate, join: Step, drawing: Drawing): Problem {
  const { zh, en } = nameOf(join);
  const coming = fate.branches.filter(({ canArrive }) => canArrive).length;
  const lost = fate.branches.filter(({ canArrive }) => !canArrive).map(({ outcome }) => outcomeName(fate.fork.step, outcome, drawing));
  const [first] = lost;
  return problem({
    code: 'join-never-satisfied',
    step: join.id,
    message: {
      zh: `“${zh}”等不齐：要 ${fate.need} 条，只有 ${coming} 条到得了${first ? `，“${first.zh}”那一条到不了` : ''}。`,
      en: `"${en}" can never be complete: ${fate.need} needed, ${coming} can come${first ? `; "${first.en}" cannot` : ''}.`,
    },
    remedy: { zh: '让到不了的线也连到它，或者少要几条', en: 'Link the missing branches to it, or need fewer' },
    fixes: [...anyIsEnough(join, coming), ...linkBranch(fate, join)],
  });
}

/** When only one can come, or several may, the first of them is enough. */
function anyIsEnough(join: Step, coming: number): readonly Fix[] {
  if (coming === 0) return [];
  return [
    {
      label: { zh: '改为任一条到就走', en: 'The first branch is enough' },
      edits: [{ kind: 'set-config', step: join.id, path: 'need', value: 'any' }],
    },
  ];
}

/** A branch that ends instead can be linked to the join. */
function linkBranch({ branches, need, fork }: ForkFate, join: Step): readonly Fix[] {
  const stopped = branches.filter(({ canArrive, stopsBy }) => !canArrive && stopsBy !== null);
  const [one] = stopped;
  if (!one?.stopsBy || need > fork.branches.length || stopped.length !== branches.filter(({ canArrive }) => !canArrive).length) return [];
  return [
    {
      label: { zh: '让它也连到汇合', en: 'Link that branch to the join' },
      edits: stopped.flatMap(({ stopsBy }) => (stopsBy ? [{ kind: 'connect' as const, link: { ...stopsBy, to: join.id } }] : [])),
    },
  ];
}
