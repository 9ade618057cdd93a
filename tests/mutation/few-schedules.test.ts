import { expect, test } from '@jest/globals';
import { hunt } from '../prove/play/hunt.js';

/** Enough to notice most of what a mutant does to the engine, and few enough to be asked thousands of times. */
const pairs = 150;

test('the engine does what the reference model says', () => {
  expect(hunt({ seed: 7, pairs }).found).toBeNull();
});
