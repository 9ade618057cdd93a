import type { DrawnTable } from '../../steps/index.js';
import { type Dimension, dimensionOf } from './atoms.js';

/** Which parts of every input a row, or a combination, is about. */
type Box = readonly (readonly boolean[])[];

/** What is known of a table under "the first row that fits wins". */
export interface Coverage {
  /** Rows that rows above them leave nothing for. */
  readonly neverReached: readonly number[];
  /** Rows that overlap one above in part and come to something else there: their order decides. */
  readonly overlaps: readonly { readonly row: number; readonly above: number }[];
  /** A combination that no row is for; null when there is none, or when it cannot be told. */
  readonly gap: readonly { readonly input: number; readonly zh: string; readonly en: string }[] | null;
}

/** Beyond so many pieces a table is not looked into further: what is not decided is not reported. */
const MOST_PIECES = 2_000;

const known = new WeakMap<DrawnTable['rows'], Coverage>();

/** Looks through a table. Cells with an expression of their own are taken to fit nothing for sure, and anything perhaps. */
export function coverageOf({ inputs, rows }: DrawnTable): Coverage {
  const before = known.get(rows);
  if (before) return before;
  const dimensions = inputs.map((input) =>
    dimensionOf(
      input,
      rows.map(({ cells }) => cells[input.id]),
    ),
  );
  const boxes = rows.map(({ cells }) => inputs.map(({ id }, index): readonly boolean[] => dimensions[index]?.of(cells[id]) ?? []));
  const sure = rows.map(({ cells }) => inputs.every(({ id }) => !('when' in (cells[id] ?? {}))));
  const coverage = {
    neverReached: neverReached(boxes, sure),
    overlaps: overlaps(boxes, { sure, rows }),
    gap: sure.every(Boolean) ? gapIn(boxes, dimensions) : null,
  };
  known.set(rows, coverage);
  return coverage;
}

function neverReached(boxes: readonly Box[], sure: readonly boolean[]): readonly number[] {
  return boxes.flatMap((box, row) => {
    const above = boxes.slice(0, row).filter((_, index) => sure[index]);
    return isEmpty(box) || leftOf([box], above)?.length === 0 ? [row] : [];
  });
}

function overlaps(
  boxes: readonly Box[],
  { sure, rows }: { readonly sure: readonly boolean[]; readonly rows: DrawnTable['rows'] },
): Coverage['overlaps'] {
  return boxes.flatMap((box, row) => {
    const above = boxes.findIndex(
      (other, index) =>
        index < row &&
        sure[index] === true &&
        sure[row] === true &&
        rows[index]?.result !== rows[row]?.result &&
        meets(box, other) &&
        !holds(box, other) &&
        !holds(other, box),
    );
    return above < 0 ? [] : [{ row, above }];
  });
}

function gapIn(boxes: readonly Box[], dimensions: readonly Dimension[]): Coverage['gap'] {
  const expected = dimensions.map(({ atoms }) => atoms.map(({ isExpected }) => isExpected));
  if (isEmpty(expected)) return null;
  const [piece] = leftOf([expected], boxes) ?? [];
  if (!piece) return null;
  return piece.flatMap((part, input) => {
    const atoms = dimensions[input]?.atoms ?? [];
    if (atoms.every(({ isExpected }, index) => !isExpected || part[index])) return []; // whatever it is
    const atom = atoms[part.indexOf(true)];
    return atom ? [{ input, zh: atom.zh, en: atom.en }] : [];
  });
}

/** What remains of some pieces when boxes are taken out; null when it falls into too many. */
function leftOf(pieces: readonly Box[], boxes: readonly Box[]): readonly Box[] | null {
  let left = pieces;
  for (const box of boxes) {
    left = left.flatMap((piece) => without(piece, box));
    if (left.length > MOST_PIECES) return null;
  }
  return left;
}

/** A piece without a box, in pieces that do not overlap: cut off dimension by dimension. */
function without(piece: Box, box: Box): readonly Box[] {
  if (!meets(piece, box)) return [piece];
  return piece.flatMap((part, at) => {
    const rest = part.map((is, index) => is && !box[at]?.[index]);
    if (!rest.includes(true)) return [];
    return [
      piece.map((other, index) => (index < at ? other.map((is, atom) => is && box[index]?.[atom] === true) : index === at ? rest : other)),
    ];
  });
}

function meets(a: Box, b: Box): boolean {
  return a.every((part, at) => part.some((is, index) => is && b[at]?.[index] === true));
}

/** Whether the first holds all of the second. */
function holds(a: Box, b: Box): boolean {
  return b.every((part, at) => part.every((is, index) => !is || a[at]?.[index] === true));
}

function isEmpty(box: Box): boolean {
  return box.some((part) => !part.includes(true));
}
