import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import { regionsOf } from '../parallel/regions.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** Every join closes one parallel step, and is the only one that does: it counts the branches of that step. */
export const joinWithoutParallel: Rule = {
  code: 'join-without-parallel',
  title: { zh: '汇合没有对应的并行', en: 'A join closes no parallel' },
  journey: (drawing) => drawing.graph.steps.flatMap((step) => judge(step, drawing)),
};

function judge(step: Step, drawing: Drawing): readonly Problem[] {
  const joins = drawing.definition(step)?.joins?.(step.config);
  if (!joins) return [];
  const fork = regionsOf(drawing).forks.get(joins.of);
  if (fork?.joins[0] === step) return [];
  const { zh, en } = nameOf(step);
  const first = fork?.joins[0];
  const message = first
    ? {
        zh: `“${zh}”和“${nameOf(first).zh}”汇合的是同一个并行，只能有一个。`,
        en: `"${en}" and "${nameOf(first).en}" join the same parallel.`,
      }
    : { zh: `“${zh}”没说汇合哪几条线。`, en: `"${en}" does not say which branches it joins.` };
  return [
    problem({
      code: 'join-without-parallel',
      step: step.id,
      field: 'of',
      message,
      remedy: first
        ? { zh: '只留一个，几条线都连到它', en: 'Keep one of them' }
        : { zh: '选它汇合的是哪个并行', en: 'Choose the parallel that it joins' },
      fixes: closeTheOpenOne(step, drawing),
    }),
  ];
}

/** Where a single parallel step is still without a join, it is meant. */
function closeTheOpenOne(step: Step, drawing: Drawing) {
  const open = [...regionsOf(drawing).forks.values()].filter(({ joins }) => joins.length === 0);
  const [fork] = open;
  if (!fork || open.length > 1) return [];
  const { zh, en } = nameOf(fork.step);
  return [
    {
      label: { zh: `汇合“${zh}”的线`, en: `Join the branches of "${en}"` },
      edits: [{ kind: 'set-config' as const, step: step.id, path: 'of', value: fork.step.id }],
    },
  ];
}
