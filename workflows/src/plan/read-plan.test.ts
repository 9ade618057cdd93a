import { expect, test } from '@jest/globals';
import { planOf } from '../testing/index.js';
import { readPlan } from './read-plan.js';

test('a plan that this version has written can be read back', () => {
  const plan = planOf('start > wait(PT1H) > end');
  expect(readPlan(JSON.stringify(plan))).toEqual(plan);
});

test.each([['{"format":2,"instructions":{}}'], ['{"format":"1"}'], ['{}'], ['null'], ['[]']])(
  'one of another format is not: %s',
  (text) => {
    expect(() => readPlan(text)).toThrow('cannot be run by this version');
  },
);
