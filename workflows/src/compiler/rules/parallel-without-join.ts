import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import { regionsOf } from '../parallel/regions.js';
import type { Fix, Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { freshId, nameOf } from '../words.js';

/** Every parallel step has the join that closes it: without one its branches never become one again. */
export const parallelWithoutJoin: Rule = {
  code: 'parallel-without-join',
  title: { zh: '并行没有汇合', en: 'A parallel has no join' },
  journey: (drawing) =>
    [...regionsOf(drawing).forks.values()].flatMap(({ step, joins }) => (joins.length === 0 ? [withoutJoin(step, drawing)] : [])),
};

function withoutJoin(step: Step, drawing: Drawing): Problem {
  const { zh, en } = nameOf(step);
  return problem({
    code: 'parallel-without-join',
    step: step.id,
    message: { zh: `“${zh}”的几条线没有汇合：分开以后合不起来。`, en: `The branches of "${en}" have no join.` },
    remedy: { zh: '加一个汇合，让几条线都连到它', en: 'Add a join and link every branch to it' },
    fixes: addJoin(step, drawing),
  });
}

function addJoin(step: Step, drawing: Drawing): readonly Fix[] {
  const companion = drawing.definition(step)?.companion?.(step.id);
  if (!companion) return [];
  const id = freshId(drawing.graph, companion.type);
  const name = { zh: `“${step.name.zh}”的汇合`, en: `Join of ${step.name.en ?? step.name.zh}` };
  const join: Step = { id, ...companion, name, on: [], raises: [], at: { x: step.at.x, y: step.at.y + 256 } };
  return [{ label: { zh: '加上汇合', en: 'Add its join' }, edits: [{ kind: 'add-step', step: join }] }];
}
