import { fn, Refusal } from './builtin.js';

const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?$/;

/** Half goes away from zero, as money is rounded: `round(-2.5)` is −3. Shifting the decimal text avoids 1.005 × 100 = 100.49999. */
function round(number: number, digits: number): number {
  const [mantissa, exponent = '0'] = String(Math.abs(number)).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  return shifted < 1e15 ? Math.sign(number) * Number(`${shifted}e${-digits}`) : number; // beyond that a double has no such digits
}

export const numberBuiltins = [
  fn({ name: 'number', params: ['number'], result: 'number', run: ([number]) => number }),
  fn({
    name: 'number',
    params: ['string'],
    result: 'number',
    run: ([text]) => {
      if (!NUMBER.test(text.trim())) throw new Refusal('bad-value', 0);
      return Number(text);
    },
  }),
  fn({ name: 'abs', params: ['number'], result: 'number', run: ([number]) => Math.abs(number) }),
  fn({ name: 'floor', params: ['number'], result: 'number', run: ([number]) => Math.floor(number) }),
  fn({ name: 'ceil', params: ['number'], result: 'number', run: ([number]) => Math.ceil(number) }),
  fn({ name: 'round', params: ['number'], result: 'number', run: ([number]) => round(number, 0) }),
  fn({
    name: 'round',
    params: ['number', 'number'],
    result: 'number',
    run: ([number, digits]) => {
      if (!Number.isInteger(digits) || digits < 0 || digits > 15) throw new Refusal('bad-value', 1);
      return round(number, digits);
    },
  }),
  fn({ name: 'min', params: ['number', 'number'], result: 'number', run: ([a, b]) => Math.min(a, b) }),
  fn({ name: 'max', params: ['number', 'number'], result: 'number', run: ([a, b]) => Math.max(a, b) }),
];
