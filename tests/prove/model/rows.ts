import { clocks, holdsRow, instructionOf, placeOf, standing, trouble } from './diary.js';
import { getStuck, leave } from './line.js';
import { type Line, note, say, type Story } from './story.js';
import type { RowChange, Values } from './told.js';

/** The row of a person's work changed by itself: it closed, or it wants to be asked at another time. */
export function rowChanged(story: Story, { row, change }: { readonly row: string; readonly change: RowChange }): void {
  const line = standing(story).find((one) => holdsRow(story, one) && placeOf(one) === row);
  if ('closed' in change) {
    if (!line) return say(story, 'event-late', { at: row, outcome: change.closed });
    return rowClosed(story, line, { outcome: change.closed, fields: change.fields });
  }
  if (line && !trouble(line)) armCheck(story, line, change.checkAt);
}

/** The row is asked again then; null = it need not be. */
export function armCheck(story: Story, line: Line, due: string | null): void {
  const purpose = { check: true } as const;
  const armed = clocks(line).find((clock) => 'check' in clock.purpose);
  if (armed?.due === due) return;
  if (armed) note(story, line, { note: 'unarmed', purpose });
  if (due !== null) note(story, line, { note: 'armed', purpose, due });
}

/** The row has closed by itself: its form is taken over, and the line leaves by the outcome. */
export function rowClosed(story: Story, line: Line, { outcome, fields }: { readonly outcome: string; readonly fields: Values }): void {
  const instruction = instructionOf(story, line);
  if (instruction.op !== 'work') return;
  note(story, line, { note: 'row-closed' });
  for (const { name, field } of instruction.assign) story.variables.set(name, fields[field] ?? null);
  const way = instruction.ways.find((one) => one.outcome === outcome);
  if (!way) return getStuck(story, line, { code: 'unknown-outcome' });
  leave(story, line, { way });
}
