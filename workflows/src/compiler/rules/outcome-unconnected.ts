import type { Step } from '../../graph/graph.js';
import type { Outcome } from '../../steps/index.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** Every outcome leads to a step, or is drawn as "stop and raise": nobody may get stuck unseen. */
export const outcomeUnconnected: Rule = {
  code: 'outcome-unconnected',
  title: { zh: '结果没有去处', en: 'An outcome leads nowhere' },
  step: (step, drawing) =>
    drawing
      .outcomes(step)
      .filter((outcome) => outcome.required && !drawing.link(step.id, outcome.code) && !step.raises.includes(outcome.code))
      .map((outcome) => unconnected(step, outcome, drawing)),
};

function unconnected(step: Step, { code, label }: Outcome, drawing: Drawing): Problem {
  const english = label.en ?? label.zh;
  const below = nearestBelow(step, drawing);
  return problem({
    code: 'outcome-unconnected',
    step: step.id,
    field: `outcome:${code}`,
    message: {
      zh: `结果“${label.zh}”没有去处：走到这里的客户会停住，没人知道。`,
      en: `Outcome "${english}" leads nowhere: a customer who comes here gets stuck unseen.`,
    },
    remedy: { zh: `把“${label.zh}”连到一步，或让它停下并报异常`, en: `Link "${english}" to a step, or stop and raise an incident` },
    fixes: [
      {
        label: { zh: '停下并报异常', en: 'Stop and raise' },
        edits: [{ kind: 'raise', step: step.id, outcome: code, on: true }],
      },
      ...below.map((to) => ({
        label: { zh: `连到“${to.name.zh}”`, en: `Link to "${to.name.en ?? to.name.zh}"` },
        edits: [{ kind: 'connect' as const, link: { id: `${step.id}.${code}`, from: step.id, outcome: code, to: to.id } }],
      })),
    ],
  });
}

/** So many cards further down are looked at for the nearest one. */
const MOST_LOOKED_AT = 64;

const fromTheTop = new WeakMap<Drawing, readonly Step[]>();

/** The next card below: the likeliest step to go on with. */
function nearestBelow(step: Step, drawing: Drawing): readonly Step[] {
  const steps = fromTheTop.get(drawing) ?? byHeight(drawing);
  fromTheTop.set(drawing, steps);
  const first = firstBelow(step.at.y, steps);
  let best: Step | undefined;
  for (const other of steps.slice(first, first + MOST_LOOKED_AT)) {
    if (!best || distance(step, other) < distance(step, best)) best = other;
  }
  return best ? [best] : [];
}

function byHeight(drawing: Drawing): readonly Step[] {
  return drawing.graph.steps.filter((step) => !drawing.definition(step)?.begins).sort((a, b) => a.at.y - b.at.y);
}

/** Index of the first card that lies lower, by halving. */
function firstBelow(y: number, steps: readonly Step[]): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.at.y ?? Infinity) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

function distance(a: Step, b: Step): number {
  return Math.abs(a.at.x - b.at.x) + Math.abs(a.at.y - b.at.y);
}
