import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { coverageOf } from '../tables/coverage.js';

/** A decision table has a row for every combination that can be: what it forgets goes on by "Otherwise", which may not be meant. */
export const tableGap: Rule = {
  code: 'table-gap',
  title: { zh: '表里有情形没管到', en: 'A case has no row' },
  step: (step, drawing) => {
    const table = drawing.definition(step)?.table(step.config);
    const gap = table && table.rows.length > 0 ? coverageOf(table).gap : null;
    if (!table || !gap) return [];
    const named = gap.map(({ input, zh, en }) => ({ label: table.inputs[input]?.label ?? { zh: '' }, zh, en }));
    return [
      problem({
        code: 'table-gap',
        severity: 'warning',
        step: step.id,
        field: `${table.path}.rows`,
        message: {
          zh: `没有一行管到：${named.map(({ label, zh }) => `${label.zh}是${zh}`).join('，')}。会走“其他”。`,
          en: `No row is for this: ${named.map(({ label, en }) => `${label.en ?? label.zh} is ${en}`).join(', ')}. It goes on by "Otherwise".`,
        },
        remedy: {
          zh: '加一行管它；本来就该走“其他”，在最下面加一行什么都不限的',
          en: 'Add a row for it; if "Otherwise" is meant, add a last row that asks for nothing',
        },
      }),
    ];
  },
};
