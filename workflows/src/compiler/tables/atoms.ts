import type { DrawnCell, DrawnTable } from '../../steps/index.js';

type Input = DrawnTable['inputs'][number];
type Value = string | number | boolean;

/** A part of what an input may be, which no cell of the table cuts further. `isExpected`: a row is wanted for it. */
export interface Atom {
  readonly isExpected: boolean;
  /** How it is said to a reader. */
  readonly zh: string;
  readonly en: string;
}

/** The parts of one input, and which of them a cell asks for (by their order). */
export interface Dimension {
  readonly atoms: readonly Atom[];
  readonly of: (cell: DrawnCell | undefined) => readonly boolean[];
}

/** Cuts what an input may be at every value that a cell of its column names. */
export function dimensionOf(input: Input, cells: readonly (DrawnCell | undefined)[]): Dimension {
  return input.kind === 'number' ? numbers(cells) : values(input, cells);
}

/** Numbers: points that are named, and the open stretches between them. */
function numbers(cells: readonly (DrawnCell | undefined)[]): Dimension {
  const cuts = [...new Set(cells.flatMap(cutsOf))].sort((a, b) => a - b);
  const spots: readonly { readonly at: number; readonly atom: Atom }[] = [
    { at: cuts[0] === undefined ? 0 : cuts[0] - 1, atom: cuts[0] === undefined ? anyNumber : below(cuts[0]) },
    ...cuts.flatMap((cut, index) => {
      const next = cuts[index + 1];
      return [
        { at: cut, atom: exactly(cut) },
        { at: next === undefined ? cut + 1 : (cut + next) / 2, atom: next === undefined ? above(cut) : between(cut, next) },
      ];
    }),
  ];
  return { atoms: spots.map(({ atom }) => atom), of: (cell) => spots.map(({ at }) => holdsNumber(cell, at)) };
}

function cutsOf(cell: DrawnCell | undefined): readonly number[] {
  if (cell === undefined || 'when' in cell) return [];
  if ('is' in cell) return numbersIn(cell.is);
  if ('not' in cell) return numbersIn(cell.not);
  return [cell.from, cell.to].filter((bound) => bound !== undefined);
}

function numbersIn(list: readonly Value[]): readonly number[] {
  return list.filter((one) => typeof one === 'number');
}

function holdsNumber(cell: DrawnCell | undefined, at: number): boolean {
  if (cell === undefined || 'when' in cell) return true;
  if ('is' in cell) return cell.is.includes(at);
  if ('not' in cell) return !cell.not.includes(at);
  return (cell.from === undefined || at >= cell.from) && (cell.to === undefined || at < cell.to);
}

const anyNumber: Atom = { isExpected: true, zh: '任何数', en: 'any number' };
const below = (cut: number): Atom => ({ isExpected: true, zh: `小于 ${cut}`, en: `below ${cut}` });
const above = (cut: number): Atom => ({ isExpected: true, zh: `大于 ${cut}`, en: `above ${cut}` });
const exactly = (cut: number): Atom => ({ isExpected: true, zh: `${cut}`, en: `${cut}` });
const between = (from: number, to: number): Atom => ({ isExpected: true, zh: `${from} 和 ${to} 之间`, en: `between ${from} and ${to}` });

/** Choices: each that is offered, each that a cell names beside them, and whatever else it may be, which nobody expects a row for. */
function values({ kind, options = [] }: Input, cells: readonly (DrawnCell | undefined)[]): Dimension {
  const offered: readonly Value[] = kind === 'boolean' ? [true, false] : options;
  const named = cells.flatMap((cell) => (cell === undefined ? [] : 'is' in cell ? cell.is : 'not' in cell ? cell.not : []));
  const all = [...new Set([...offered, ...named])];
  const atoms = all.map((one): Atom => ({ isExpected: offered.includes(one), ...saidValue(one) }));
  const other: Atom = { isExpected: false, zh: '别的', en: 'anything else' };
  return {
    atoms: [...atoms, other],
    of: (cell) => [...all.map((one) => holdsValue(cell, one)), cell === undefined || 'when' in cell || 'not' in cell],
  };
}

function saidValue(value: Value): Pick<Atom, 'zh' | 'en'> {
  if (typeof value !== 'boolean') return { zh: `“${value}”`, en: `"${value}"` };
  return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
}

function holdsValue(cell: DrawnCell | undefined, value: Value): boolean {
  if (cell === undefined || 'when' in cell) return true;
  if ('is' in cell) return cell.is.includes(value);
  return 'not' in cell ? !cell.not.includes(value) : false;
}
