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

/** The next card below: the likeliest step to go on with. */
function nearestBelow(step: Step, drawing: Drawing): readonly Step[] {
  let best: Step | undefined;
  for (const other of drawing.graph.steps) {
    if (drawing.definition(other)?.begins || other.at.y <= step.at.y) continue;
    if (!best || distance(step, other) < distance(step, best)) best = other;
  }
  return best ? [best] : [];
}

function distance(a: Step, b: Step): number {
  return Math.abs(a.at.x - b.at.x) + Math.abs(a.at.y - b.at.y);
}
