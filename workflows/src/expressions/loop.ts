import type { Loop, Node } from './node.js';
import { rangeOf } from './node.js';
import { EvaluationError } from './problem.js';
import { absorbable, needed, type Run, truth } from './run.js';
import { fromHost, isList, type List, type Value } from './value.js';

type Runner = (list: List, loop: Loop, run: Run) => Value;

const RUNNERS: { readonly [Kind in Loop['kind']]: Runner } = {
  all: (list, loop, run) => !decidedBy(list, loop, { run, deciding: false }),
  exists: (list, loop, run) => decidedBy(list, loop, { run, deciding: true }),
  exists_one: (list, loop, run) => list.filter((element) => truth(loop.body[0], within(loop, element, run))).length === 1,
  filter: (list, loop, run) => list.filter((element) => truth(loop.body[0], within(loop, element, run))),
  map: runMap,
};

/** Runs a loop; each element is a step. A missing list makes the result null (`lenient`). */
export function runLoop(loop: Loop, run: Run): Value {
  const list = needed(loop.list, run);
  if (list === null) return null;
  if (!isList(list)) throw new EvaluationError('type', rangeOf(loop.list), loop.kind);
  return RUNNERS[loop.kind](list, loop, run);
}

/** One step per element, and one more for every 100 characters that are computed for it: a long body over a long list took 2 s. */
function within(loop: Loop, element: unknown, run: Run): Run {
  const [first, last = first] = loop.body;
  run.spend(1 + Math.floor((last.end - first.start) / 100));
  return { ...run, locals: { name: loop.variable, value: fromHost(element), outer: run.locals } };
}

/** Whether some element decides. As with `||`, one that decides outweighs one that failed. */
function decidedBy(list: List, loop: Loop, { run, deciding }: { readonly run: Run; readonly deciding: boolean }): boolean {
  let failure: EvaluationError | undefined;
  for (const element of list) {
    try {
      if (truth(loop.body[0], within(loop, element, run)) === deciding) return true;
    } catch (error) {
      failure ??= absorbable(error);
    }
  }
  if (failure) throw failure;
  return false;
}

function runMap(list: List, loop: Loop, run: Run): Value {
  const [first, second] = loop.body as readonly [Node, Node?];
  const made: Value[] = [];
  for (const element of list) {
    const inside = within(loop, element, run);
    if (!second) made.push(inside.evaluate(first, inside));
    else if (truth(first, inside)) made.push(inside.evaluate(second, inside));
  }
  return made;
}
