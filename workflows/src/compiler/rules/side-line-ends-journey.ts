import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { linksOn, mainLine, type SideLine, sideLines } from '../side-lines.js';
import { hasLooseEnd } from './no-way-to-end.js';

/** The main line has an end of its own: the end of a side line ends that line alone. */
export const sideLineEndsJourney: Rule = {
  code: 'side-line-ends-journey',
  title: { zh: '只有支线走得到结束', en: 'Only a side line comes to an end' },
  journey: (drawing) => {
    const sides = sideLines(drawing);
    if (sides.length === 0) return [];
    const main = mainLine(drawing);
    const leading = leadingToEnd([...main], drawing);
    const trapped = sides.filter(({ step }) => main.has(step.id) && !leading.has(step.id));
    if (trapped.length === 0) return [];
    const ending = leadingToEnd(
      drawing.graph.steps.map(({ id }) => id),
      drawing,
    );
    return trapped.filter(({ link }) => ending.has(link.to)).map(onlyAside);
  },
};

function isEnd(step: Step | undefined, drawing: Drawing): boolean {
  return step !== undefined && (Boolean(drawing.definition(step)?.ends) || hasLooseEnd(step, drawing));
}

/** Which of these steps come to an end by way of them alone, without a side line. */
function leadingToEnd(among: readonly string[], drawing: Drawing): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const id of among) {
    for (const { to } of linksOn(id, drawing)) {
      const others = before.get(to);
      if (others) others.push(id);
      else before.set(to, [id]);
    }
  }
  const leading = new Set(among.filter((id) => isEnd(drawing.step(id), drawing)));
  const open = [...leading];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const earlier of before.get(id) ?? []) {
      if (leading.has(earlier)) continue;
      leading.add(earlier);
      open.push(earlier);
    }
  }
  return leading;
}

function onlyAside({ step, trigger }: SideLine): Problem {
  const on = step.on.map((one) => (one === trigger ? { ...one, interrupting: true } : one));
  return problem({
    code: 'side-line-ends-journey',
    step: step.id,
    field: `on.${trigger.id}`,
    message: {
      zh: `只有“${trigger.label.zh}”的支线走得到结束：支线结束了，主线还在这里，旅程永远不会完。`,
      en: `Only the side line of "${trigger.label.en ?? trigger.label.zh}" comes to an end: the main line stays, and the journey is never over.`,
    },
    remedy: { zh: '让触发器打断这一步，或给主线连一个结束', en: 'Let the trigger interrupt the step, or link the main line to an end' },
    fixes: [{ label: { zh: '改为打断这一步', en: 'Let it interrupt the step' }, edits: [{ kind: 'set-triggers', step: step.id, on }] }],
  });
}
