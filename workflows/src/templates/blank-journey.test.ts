import { expect, test } from '@jest/globals';
import { check } from '../compiler/index.js';
import { blankJourney } from './index.js';

test.each(['journey', 'sop'] as const)('a new %s can be published as it is', (kind) => {
  expect(check(blankJourney({ zh: '新旅程', en: 'New' }, kind)).filter(({ severity }) => severity === 'error')).toEqual([]);
});
