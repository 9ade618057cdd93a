import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { coverageOf } from '../tables/coverage.js';

/** Rows of a decision table part what they are for: where two overlap and come to different things, their order decides, which is easily overlooked. */
export const tableRowsOverlap: Rule = {
  code: 'table-rows-overlap',
  title: { zh: '表里有两行都管同一种情形', en: 'Two rows are for the same case' },
  step: (step, drawing) => {
    const table = drawing.definition(step)?.table(step.config);
    if (!table) return [];
    return coverageOf(table).overlaps.map(({ row, above }) =>
      problem({
        code: 'table-rows-overlap',
        severity: 'warning',
        step: step.id,
        field: `${table.path}.rows.${row}`,
        message: {
          zh: `第 ${above + 1} 行和第 ${row + 1} 行有一部分重叠，结果却不一样：重叠的按第 ${above + 1} 行算。`,
          en: `Rows ${above + 1} and ${row + 1} overlap in part and differ: there row ${above + 1} wins.`,
        },
        remedy: { zh: '把范围分开，或确认上下的顺序', en: 'Part their ranges, or make sure of their order' },
      }),
    );
  },
};
