import { expect, test } from '@jest/globals';
import { RATING_SCALES, ratingScale } from './ratings.js';

test('every measure has the scale of its authors', () => {
  const scales = Object.values(RATING_SCALES).map(({ measure, from, to }) => `${measure} ${from}–${to}`);
  expect(scales).toEqual(['csat 1–5', 'nps 0–10', 'effort 1–7']);
});

test('other fields have none', () => {
  expect([ratingScale('number'), ratingScale('rating-nps')?.to]).toEqual([null, 10]);
});
