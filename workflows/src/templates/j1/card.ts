import type { JsonObject, Place, Step, Text } from '../../graph/graph.js';

const COLUMN = 264;
/** Tops of the rows: cards of 64, 120 and 88 with gaps of 40. */
const ROWS = [0, 104, 264, 392, 520, 648, 776] as const;
/** An end is 40 narrower than a card: it stands in the middle of its column. */
const END_INSET = 20;

/** A card of the template: what differs from one to the next. */
interface Drawn {
  readonly id: string;
  readonly type: string;
  readonly name: Text;
  readonly at: Place;
  readonly config: JsonObject;
  readonly raises?: readonly string[];
}

/** Draws a card without triggers. */
export function card({ raises = [], ...drawn }: Drawn): Step {
  return { ...drawn, on: [], raises };
}

/** Top left corner of a cell of the layout: columns from the left, rows from the top, both from 0. */
export function place(column: number, row: number): Place {
  return { x: column * COLUMN, y: ROWS[row] ?? 0 };
}

/** Draws an end whose result is named like the card. */
export function endCard(outcome: string, name: Text, { x, y }: Place): Step {
  return card({
    id: outcome,
    type: 'end',
    name,
    at: { x: x + END_INSET, y },
    config: { outcome, label: { zh: name.zh, en: name.en ?? name.zh }, output: [] },
  });
}
