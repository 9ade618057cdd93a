import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { coverageOf } from '../tables/coverage.js';

/** Every row of a decision table is for somebody: one that the rows above leave nothing for is a mistake, or stands too low. */
export const tableRowNeverReached: Rule = {
  code: 'table-row-never-reached',
  title: { zh: '表里有一行轮不到', en: 'A row is never reached' },
  step: (step, drawing) => {
    const table = drawing.definition(step)?.table(step.config);
    if (!table) return [];
    return coverageOf(table).neverReached.map((row) =>
      problem({
        code: 'table-row-never-reached',
        severity: 'warning',
        step: step.id,
        field: `${table.path}.rows.${row}`,
        message: {
          zh: `第 ${row + 1} 行永远轮不到：符合它的，上面的行都先拿走了。`,
          en: `Row ${row + 1} is never reached: the rows above take all it is for.`,
        },
        remedy: { zh: '把它往上挪，或者删掉', en: 'Move it up, or delete it' },
        fixes: [
          {
            label: { zh: `删掉第 ${row + 1} 行`, en: `Delete row ${row + 1}` },
            edits: [{ kind: 'set-config', step: step.id, path: `${table.path}.rows.${row}`, value: null }],
          },
        ],
      }),
    );
  },
};
