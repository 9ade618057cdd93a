import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Fix, Problem } from '../problem.js';
import { reachable } from '../reach.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** Every step can be come to from the start: what nobody comes to, somebody forgot to link. */
export const stepUnreachable: Rule = {
  code: 'step-unreachable',
  title: { zh: '这一步走不到', en: 'A step is never reached' },
  journey: (drawing) => {
    if (drawing.starts.length === 0) return []; // then nothing is reached, and one problem says so
    const reached = reachable(drawing);
    return drawing.graph.steps.filter((step) => !reached.has(step.id)).map((step) => unreachable(step, drawing));
  },
};

function unreachable(step: Step, drawing: Drawing): Problem {
  const { zh, en } = nameOf(step);
  const before = drawing.arriving(step.id).length > 0;
  return problem({
    code: 'step-unreachable',
    step: step.id,
    message: before
      ? {
          zh: `这一步走不到：连到“${zh}”的步骤，自己也走不到。`,
          en: `"${en}" is never reached: the steps that lead here are not reached either.`,
        }
      : { zh: `这一步走不到：没有连线指向“${zh}”。`, en: `Nothing leads to "${en}".` },
    remedy: { zh: '从前面的步骤连过来，或删掉它', en: 'Link to it from an earlier step, or delete it' },
    fixes: before
      ? []
      : [...linkFromLooseEnd(step, drawing), { label: { zh: '删除', en: 'Delete' }, edits: [{ kind: 'remove-steps', steps: [step.id] }] }],
  });
}

/** An outcome that leads nowhere and a step that nothing leads to are often one mistake. */
function linkFromLooseEnd(step: Step, drawing: Drawing): readonly Fix[] {
  for (const from of drawing.graph.steps) {
    if (from.id === step.id) continue;
    const loose = drawing.outcomes(from).find(({ code }) => !drawing.link(from.id, code) && !from.raises.includes(code));
    if (!loose) continue;
    const link = { id: `${from.id}.${loose.code}`, from: from.id, outcome: loose.code, to: step.id };
    return [
      {
        label: { zh: `从“${loose.label.zh}”连过来`, en: `Link from "${loose.label.en ?? loose.label.zh}"` },
        edits: [{ kind: 'connect', link }],
      },
    ];
  }
  return [];
}
