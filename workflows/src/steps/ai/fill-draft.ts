import type { Json } from '../../graph/graph.js';

/** A text with its values in their places. */
export interface Filled {
  readonly text: string;
  /** Places for which there was no value: they are left to a person. */
  readonly gaps: number;
  readonly places: number;
}

/** What stands where a value is missing. */
const GAP = '____';
/** Everything has its value; whether it is well said, a person judges. */
export const FILLED = 0.95;
/** Longest draft that is taken from a model, in characters. */
const LONGEST = 8_000;

/** Puts values into the places (`{{name}}`) of a text. Nothing else is written: every figure in it was in the text or among the values. */
export function fillDraft(text: string, values: Readonly<Record<string, Json>>): Filled {
  let [gaps, places] = [0, 0];
  const filled = text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const written = writtenOf(Object.hasOwn(values, name) ? (values[name] ?? null) : null);
    places += 1;
    if (written === '') gaps += 1;
    return written === '' ? GAP : written;
  });
  return { text: filled, gaps, places };
}

/** How sure it is: with a gap never more than half. */
export function draftConfidence({ gaps, places }: Filled): number {
  return gaps === 0 ? FILLED : Math.round(((places - gaps) / places) * 500) / 1_000;
}

function writtenOf(value: Json): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (Array.isArray(value))
    return value
      .map((one: Json) => writtenOf(one))
      .filter((one) => one !== '')
      .join('、');
  return '';
}

/** Whether a text that a model wrote may stand for the one that it was given: it is there, no longer than allowed, and has no figure, no address and no gap of its own. */
export function isFaithful(written: string, given: string): boolean {
  if (written.trim() === '' || written.length > LONGEST || written.includes('{{')) return false;
  const figures = new Set(figuresIn(given));
  return figuresIn(written).every((figure) => figures.has(figure)) && addressesIn(written).every((address) => given.includes(address));
}

/** Figures in either writing, without the commas between thousands. */
export function figuresIn(text: string): readonly string[] {
  const plain = text.replaceAll('，', ' ').normalize('NFKC');
  const digits = [...plain.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([figure]) => figure.replaceAll(',', ''));
  const hanzi = [
    ...plain.matchAll(
      /百分之[零〇一二两三四五六七八九十百点]+|[零〇一二两三四五六七八九十百千万亿点]{2,}|[一二两三四五六七八九十](?=[元块万亿倍成折年月日天])/g,
    ),
  ].map(([figure]) => figure);
  return [...digits, ...hanzi];
}

function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)[^\s，。；）)]+/gi)].map(([address]) => address);
}
