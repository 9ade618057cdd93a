import type { Step } from '../../graph/graph.js';
import type { Arm } from '../../steps/index.js';
import { problem } from '../find.js';
import type { Fix } from '../problem.js';
import type { Rule } from '../rule.js';
import { outcomeName } from '../words.js';
import type { Drawing } from '../drawing.js';

/** The shares of an experiment make 100 %: otherwise nobody knows how large an arm really is. */
export const splitShares: Rule = {
  code: 'split-shares',
  title: { zh: '各组加起来不是 100%', en: 'Shares do not make 100%' },
  step: (step, drawing) => {
    const arms = drawing.definition(step)?.splits?.(step.config) ?? [];
    const sum = roundedSum(arms);
    if (arms.length === 0 || sum === 100) return [];
    return [
      problem({
        code: 'split-shares',
        step: step.id,
        field: 'arms',
        message: { zh: `各组加起来是 ${sum}%，要正好 100%。`, en: `The shares make ${sum}%; they must make 100%.` },
        remedy: { zh: '改一改各组的比例', en: 'Change the shares' },
        fixes: fillUp(step, { arms, missing: round(100 - sum) }, drawing),
      }),
    ];
  },
};

function roundedSum(arms: readonly Arm[]): number {
  return round(arms.reduce((sum, { share }) => sum + share, 0));
}

/** Shares are percents with two places at most; binary fractions must not make 99.99999. */
function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}

/** The largest arm that is no control takes what is missing, or gives what is too much. */
function fillUp(
  step: Step,
  { arms, missing }: { readonly arms: readonly Arm[]; readonly missing: number },
  drawing: Drawing,
): readonly Fix[] {
  const index = arms.reduce((best, arm, at) => (!arm.control && arm.share > (arms[best]?.share ?? -1) ? at : best), -1);
  const arm = arms[index];
  if (!arm) return [];
  const share = round(arm.share + missing);
  if (share < 0 || share > 100) return [];
  const { zh, en } = outcomeName(step, arm.outcome, drawing);
  return [
    {
      label: { zh: `“${zh}”改成 ${share}%`, en: `Make "${en}" ${share}%` },
      edits: [{ kind: 'set-config', step: step.id, path: `arms.${index}.share`, value: share }],
    },
  ];
}
