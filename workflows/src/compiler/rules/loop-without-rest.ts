import type { Link, Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import { rings } from '../rings.js';
import type { Rule } from '../rule.js';
import { pauseFor } from '../../steps/index.js';
import { freshId, nameOf } from '../words.js';

/** Every loop comes to rest somewhere: at a wait, a touchpoint or a task. Otherwise it would run thousands of times a minute. */
export const loopWithoutRest: Rule = {
  code: 'loop-without-rest',
  title: { zh: '会绕圈停不下来', en: 'A loop never rests' },
  journey: (drawing) => {
    const hasty = (id: string): readonly Link[] => drawing.leaving(id).filter((link) => !rests(link, drawing));
    const found = rings(drawing.graph.steps, (id) => hasty(id).map((link) => link.to));
    if (found.length === 0) return [];
    const order = new Map(drawing.graph.steps.map((step, index) => [step.id, index] as const));
    return found.map((ring) => loop(ring, order, drawing));
  },
};

/** Whether an instance that leaves by this link has surely stood still before. */
function rests(link: Link, drawing: Drawing): boolean {
  const step = drawing.step(link.from);
  const definition = step && drawing.definition(step);
  return !step || !definition || (definition.rests && !definition.passes(step.config).includes(link.outcome));
}

function loop(ring: ReadonlySet<string>, order: ReadonlyMap<string, number>, drawing: Drawing): Problem {
  const place = (id: string): number => order.get(id) ?? order.size;
  const first = drawing.step([...ring].reduce((one, other) => (place(other) < place(one) ? other : one)));
  if (!first) throw new Error('A ring has a step');
  const back = drawing.arriving(first.id).find((link) => ring.has(link.from));
  const { zh, en } = nameOf(first);
  return problem({
    code: 'loop-without-rest',
    step: first.id,
    message: {
      zh:
        ring.size === 1
          ? `会绕圈停不下来：“${zh}”连回了自己，中间没有等待或触点。`
          : `会绕圈停不下来：这 ${ring.size} 步之间没有等待或触点。`,
      en: ring.size === 1 ? `This loop never rests: "${en}" leads back to itself.` : `This loop of ${ring.size} steps never rests.`,
    },
    remedy: { zh: `在“${zh}”前加一个等待，或改连到别的步骤`, en: `Add a wait before "${en}", or link elsewhere` },
    fixes: back
      ? [
          {
            label: { zh: `在“${zh}”前等 10 分`, en: `Add a 10 min wait before "${en}"` },
            edits: [{ kind: 'add-step', step: pauseBefore(first, drawing), intoLink: back.id, outcome: 'time' }],
          },
        ]
      : [],
  });
}

function pauseBefore(step: Step, { graph }: Drawing): Step {
  return {
    id: freshId(graph, 'pause'),
    name: { zh: `“${step.name.zh}”前等一等`, en: `Pause before ${step.name.en ?? step.name.zh}` },
    ...pauseFor('PT10M'),
    on: [],
    raises: [],
    at: { x: step.at.x + 264, y: step.at.y },
  };
}
