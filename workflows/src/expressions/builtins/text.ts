import { fn, method, Refusal } from './builtin.js';
import { matchesPattern } from './pattern.js';

/** Texts are counted and cut by code point: `"𠮷野家".size()` is 3, where JavaScript says 4. */
function characters(text: string): readonly string[] {
  return Array.from(text);
}

function position(index: number, argument: number): number {
  if (!Number.isInteger(index) || index < 0) throw new Refusal('bad-value', argument);
  return index;
}

/** The code-point index of a UTF-16 index; −1 stays −1. */
function countTo(text: string, index: number): number {
  return index < 0 ? -1 : characters(text.slice(0, index)).length;
}

export const textBuiltins = [
  fn({ name: 'size', params: ['string'], result: 'number', run: ([text]) => characters(text).length }),
  method({ name: 'size', params: ['string'], result: 'number', run: ([text]) => characters(text).length }),
  method({ name: 'contains', params: ['string', 'string'], result: 'boolean', run: ([text, part]) => text.includes(part) }),
  method({ name: 'startsWith', params: ['string', 'string'], result: 'boolean', run: ([text, part]) => text.startsWith(part) }),
  method({ name: 'endsWith', params: ['string', 'string'], result: 'boolean', run: ([text, part]) => text.endsWith(part) }),
  method({ name: 'indexOf', params: ['string', 'string'], result: 'number', run: ([text, part]) => countTo(text, text.indexOf(part)) }),
  method({
    name: 'lastIndexOf',
    params: ['string', 'string'],
    result: 'number',
    run: ([text, part]) => countTo(text, text.lastIndexOf(part)),
  }),
  /** From a character on, counted from 0; beyond the end there is nothing, which is no error. */
  method({
    name: 'substring',
    params: ['string', 'number'],
    result: 'string',
    run: ([text, from]) => characters(text).slice(position(from, 1)).join(''),
  }),
  method({
    name: 'substring',
    params: ['string', 'number', 'number'],
    result: 'string',
    run: ([text, from, to]) => characters(text).slice(position(from, 1), position(to, 2)).join(''),
  }),
  method({ name: 'trim', params: ['string'], result: 'string', run: ([text]) => text.trim() }),
  method({
    name: 'lowerAscii',
    params: ['string'],
    result: 'string',
    run: ([text]) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  }),
  method({
    name: 'upperAscii',
    params: ['string'],
    result: 'string',
    run: ([text]) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  }),
  method({
    name: 'split',
    params: ['string', 'string'],
    result: 'list',
    run: ([text, separator], spend) => {
      const parts = separator === '' ? characters(text) : text.split(separator);
      spend(parts.length);
      return parts;
    },
  }),
  method({
    name: 'replace',
    params: ['string', 'string', 'string'],
    result: 'string',
    run: ([text, part, other], spend) => {
      if (part === '') throw new Refusal('bad-value', 1);
      const parts = text.split(part);
      spend(parts.length + Math.ceil((parts.length * other.length) / 100)); // before joining: the result may be far longer than the text
      return parts.join(other);
    },
  }),
  /** Whether a part of the text matches; RE2 syntax, time linear in the text. */
  fn({
    name: 'regex',
    params: ['string', 'pattern'],
    result: 'boolean',
    run: ([text, pattern], spend) => {
      spend(Math.ceil(text.length / 10)); // every character visits the automaton: ten of them cost as much as a step of a loop
      const matches = matchesPattern(text, pattern);
      if (matches === undefined) throw new Refusal('bad-value', 1);
      return matches;
    },
  }),
  fn({ name: 'string', params: ['string'], result: 'string', run: ([text]) => text }),
  fn({ name: 'string', params: ['date'], result: 'string', run: ([text]) => text }),
  fn({ name: 'string', params: ['datetime'], result: 'string', run: ([text]) => text }),
  fn({ name: 'string', params: ['duration'], result: 'string', run: ([text]) => text }),
  fn({ name: 'string', params: ['number'], result: 'string', run: ([number]) => String(number) }),
  fn({ name: 'string', params: ['boolean'], result: 'string', run: ([flag]) => String(flag) }),
];
