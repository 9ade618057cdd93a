import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** A reading has limits that some number fits: otherwise its item can never be ticked. */
export const readingLimitsCrossed: Rule = {
  code: 'reading-limits-crossed',
  title: { zh: '读数的上下限反了', en: 'The limits of a reading are crossed' },
  step: (step, drawing) =>
    (drawing.facts(step).staffWork?.checklist?.items ?? []).flatMap(({ path, minimum, maximum }) =>
      minimum === undefined || maximum === undefined || minimum <= maximum
        ? []
        : [
            problem({
              code: 'reading-limits-crossed',
              step: step.id,
              field: `${path}.minimum`,
              message: {
                zh: `最小 ${minimum} 比最大 ${maximum} 还大：这一项永远勾不上。`,
                en: `At least ${minimum} and at most ${maximum}: the item can never be ticked.`,
              },
              remedy: { zh: '改对上下限', en: 'Put the limits right' },
              fixes: [
                {
                  label: { zh: '两个对换', en: 'Swap them' },
                  edits: [
                    { kind: 'set-config', step: step.id, path: `${path}.minimum`, value: maximum },
                    { kind: 'set-config', step: step.id, path: `${path}.maximum`, value: minimum },
                  ],
                },
              ],
            }),
          ],
    ),
};
