import type { Json } from '../../graph/graph.js';

/** What may be found in a text. */
export const EXTRACTED_KINDS = ['amount', 'number', 'date', 'mobile', 'choice'] as const;
export type ExtractedKind = (typeof EXTRACTED_KINDS)[number];

/** One thing to find. */
export interface ExtractedField {
  readonly id: string;
  readonly kind: ExtractedKind;
  /** Of a choice: the words that are looked for. */
  readonly options: readonly string[];
}

/** What was found, by field, and how sure that is: 0 to 1, of all fields the least. */
export interface Extracted {
  readonly values: Readonly<Record<string, Json>>;
  readonly confidence: number;
}

/** One reading only. A rule that finds is never certain that nothing else was meant. */
export const MOST_FOUND = 0.95;
/** Several that differ: the first is taken, and a person should look. */
const SEVERAL_READINGS = 0.5;
/** Longest text that is read; a sentence of a customer is far shorter. */
const LONGEST = 5_000;

type Read = (text: string, field: ExtractedField) => readonly Json[];

/** Every pattern takes time in proportion to the text: no nested repetition. */
const readers: { readonly [K in ExtractedKind]: Read } = {
  amount: (text) =>
    [...text.matchAll(/(\d[\d,]{0,14}(?:\.\d{1,2})?)\s?(万|亿|元|块)/g)].map(([, digits = '', unit = '']) => {
      const times = unit === '万' ? 10_000 : unit === '亿' ? 100_000_000 : 1;
      return Math.round(Number(digits.replaceAll(',', '')) * times * 100) / 100;
    }),
  number: (text) => [...text.matchAll(/(?<![\d.])\d{1,12}(?:\.\d{1,6})?(?![\d.])/g)].map(([digits]) => Number(digits)),
  date: (text) =>
    [...text.matchAll(/(\d{4})(?:年|-|\/)(\d{1,2})(?:月|-|\/)(\d{1,2})/g)].flatMap(([, year = '', month = '', day = '']) => {
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      const at = new Date(`${date}T00:00:00Z`);
      return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? [date] : [];
    }),
  mobile: (text) => [...text.matchAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g)].map(([digits]) => digits),
  choice: (text, { options }) => options.filter((option) => text.includes(option)),
};

/** Finds amounts, numbers, dates, mobile numbers and words of a list in a text, by rules that can be read. What is not there is null. */
export function extractFields(text: string, fields: readonly ExtractedField[]): Extracted {
  const plain = text.normalize('NFKC').slice(0, LONGEST);
  const found = fields.map((field) => ({ id: field.id, readings: [...new Set(readers[field.kind](plain, field))] }));
  const sure = found.map(({ readings }) => (readings.length === 0 ? 0 : readings.length === 1 ? MOST_FOUND : SEVERAL_READINGS));
  return {
    values: Object.fromEntries(found.map(({ id, readings }) => [id, readings[0] ?? null])),
    confidence: fields.length === 0 ? 0 : Math.min(...sure),
  };
}
