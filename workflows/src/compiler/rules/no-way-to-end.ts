import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import { leadingTo, reachable } from '../reach.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** From every step an end can be reached: a customer who enters a ring without a way out never leaves the journey. */
export const noWayToEnd: Rule = {
  code: 'no-way-to-end',
  title: { zh: '走不到结束', en: 'No way leads to an end' },
  journey: (drawing) => {
    const goals = drawing.graph.steps.filter((step) => drawing.definition(step)?.ends || hasLooseEnd(step, drawing));
    const reached = reachable(drawing);
    const leading = leadingTo(goals, drawing);
    const trapped = drawing.graph.steps.filter((step) => reached.has(step.id) && !leading.has(step.id));
    return firstOfEachRing(trapped, drawing).map(noWay);
  },
};

/** Where an outcome is raised, or leads nowhere and another rule says so, this is not the problem. */
export function hasLooseEnd(step: Step, drawing: Drawing): boolean {
  return drawing.outcomes(step).some(({ code, required }) => step.raises.includes(code) || (required && !drawing.link(step.id, code)));
}

/** One problem a ring, on its first step in the drawing: the whole ring is one mistake. */
function firstOfEachRing(trapped: readonly Step[], drawing: Drawing): readonly Step[] {
  const said = new Set<string>();
  return trapped.filter((step) => {
    if (said.has(step.id)) return false;
    const open = [step.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (said.has(id)) continue;
      said.add(id);
      open.push(...drawing.targets(id));
    }
    return true;
  });
}

function noWay(step: Step): Problem {
  const { zh, en } = nameOf(step);
  return problem({
    code: 'no-way-to-end',
    step: step.id,
    message: {
      zh: `从“${zh}”往后走不到结束：客户进了这里就出不来。`,
      en: `No end can be reached from "${en}": a customer never gets out.`,
    },
    remedy: { zh: '把其中一个结果连到结束', en: 'Link one of the outcomes to an end' },
  });
}
