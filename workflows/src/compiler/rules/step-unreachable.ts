import type { Step } from '../../graph/graph.js';
import type { Outcome } from '../../steps/index.js';
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
    const lost = drawing.graph.steps.filter((step) => !reached.has(step.id));
    if (lost.length === 0) return [];
    const loose = looseEnds(drawing);
    return lost.map((step) => unreachable(step, loose, drawing));
  },
};

function unreachable(step: Step, loose: readonly LooseEnd[], drawing: Drawing): Problem {
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
      : [...linkFromLooseEnd(step, loose), { label: { zh: '删除', en: 'Delete' }, edits: [{ kind: 'remove-steps', steps: [step.id] }] }],
  });
}

/** An outcome that leads nowhere and a step that nothing leads to are often one mistake. */
function linkFromLooseEnd(step: Step, loose: readonly LooseEnd[]): readonly Fix[] {
  return loose
    .filter(({ from }) => from.id !== step.id)
    .slice(0, 1)
    .map(({ from, outcome }) => ({
      label: { zh: `从“${outcome.label.zh}”连过来`, en: `Link from "${outcome.label.en ?? outcome.label.zh}"` },
      edits: [{ kind: 'connect', link: { id: `${from.id}.${outcome.code}`, from: from.id, outcome: outcome.code, to: step.id } }],
    }));
}

interface LooseEnd {
  readonly from: Step;
  readonly outcome: Outcome;
}

/** The first two steps with an outcome that leads nowhere: one of them is another step than the one to be linked. */
function looseEnds(drawing: Drawing): readonly LooseEnd[] {
  const found: LooseEnd[] = [];
  for (const from of drawing.graph.steps) {
    const outcome = drawing.outcomes(from).find(({ code }) => !drawing.link(from.id, code) && !from.raises.includes(code));
    if (outcome) found.push({ from, outcome });
    if (found.length === 2) break;
  }
  return found;
}
