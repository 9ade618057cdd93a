import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { nameOf, outcomeName } from '../words.js';

/** A machine that is not sure wants a person: where both ways lead to the same step, and nobody works there, its doubt is lost. */
export const unsureLikeSure: Rule = {
  code: 'unsure-like-sure',
  title: { zh: '没把握和有把握走同一条路', en: 'Unsure goes the way of sure' },
  step: (step, drawing) => {
    const { sure, unsure } = drawing.facts(step).machine ?? {};
    if (sure === undefined || unsure === undefined) return [];
    const to = drawing.link(step.id, unsure)?.to;
    const next = to !== undefined && to === drawing.link(step.id, sure)?.to ? drawing.step(to) : undefined;
    if (!next || drawing.facts(next).staffWork || drawing.definition(next)?.ends) return [];
    const [name, doubt] = [nameOf(next), outcomeName(step, unsure, drawing)];
    return [
      problem({
        code: 'unsure-like-sure',
        severity: 'warning',
        step: step.id,
        field: `outcome:${unsure}`,
        message: {
          zh: `“${doubt.zh}”也走到“${name.zh}”：机器没把握，也没有人看。`,
          en: `"${doubt.en}" leads to "${name.en}" as well: nobody looks at what the machine is not sure of.`,
        },
        remedy: { zh: '把它连到员工任务', en: 'Lead it to a task' },
      }),
    ];
  },
};
