import type { Step } from '../../graph/graph.js';
import type { StepFacts } from '../../steps/index.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** What is to be undone can be: some step does something and says how it is undone. */
export const nothingToUndo: Rule = {
  code: 'nothing-to-undo',
  title: { zh: '没有能撤的', en: 'There is nothing to undo' },
  journey: (drawing) => {
    const reversible = new Set(drawing.graph.steps.filter((step) => drawing.facts(step).reversible).map(({ id }) => id));
    return drawing.graph.steps.flatMap((step) => {
      const { undoes } = drawing.facts(step);
      return undoes ? wrongWith(step, undoes, { drawing, reversible }) : [];
    });
  },
};

type Undoes = NonNullable<StepFacts['undoes']>;

function wrongWith(
  step: Step,
  { path, steps }: Undoes,
  { drawing, reversible }: { readonly drawing: Drawing; readonly reversible: ReadonlySet<string> },
): readonly Problem[] {
  const at = { code: 'nothing-to-undo', step: step.id, field: path };
  if (steps === 'all') return reversible.size > 0 ? [] : [problem({ ...at, ...NOTHING })];
  if (steps.length === 0) return [problem({ ...at, ...NONE_CHOSEN })];
  const lost = steps.filter((id) => !reversible.has(id));
  const [first] = lost;
  if (first === undefined) return [];
  const named = drawing.step(first);
  const name = named ? nameOf(named) : { zh: '删掉的一步', en: 'a deleted step' };
  const kept = steps.filter((id) => reversible.has(id));
  return [
    problem({
      ...at,
      message: { zh: `“${name.zh}”没说怎么撤，撤不了。`, en: `"${name.en}" does not say how it is undone.` },
      remedy: { zh: '在那一步里写上怎么撤，或别选它', en: 'Say there how it is undone, or do not choose it' },
      fixes:
        kept.length === 0
          ? []
          : [
              {
                label: { zh: '别选撤不了的', en: 'Leave out what cannot be undone' },
                edits: [{ kind: 'set-config', step: step.id, path, value: kept }],
              },
            ],
    }),
  ];
}

const NOTHING = {
  message: { zh: '没有哪一步说了怎么撤，这里什么都撤不了。', en: 'No step says how it is undone: nothing is undone here.' },
  remedy: { zh: '在要撤的“系统动作”里写上怎么撤', en: 'Say in the actions to be undone how that is done' },
};
const NONE_CHOSEN = {
  message: { zh: '还没选撤哪几步。', en: 'No step to undo is chosen yet.' },
  remedy: { zh: '选上要撤的步骤，或改成全撤', en: 'Choose steps, or undo all that was done' },
};
