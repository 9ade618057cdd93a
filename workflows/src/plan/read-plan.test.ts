import { expect, test } from '@jest/globals';
import type { Plan } from './plan.js';
import { readPlan } from './read-plan.js';

test('a plan that this version has written can be read back', () => {
  const plan: Plan = {
    ...{ format: 1, start: 'end', timeZone: 'Asia/Shanghai', variables: {}, exits: [], maximumAgeMs: null, listens: [] },
    instructions: { end: { op: 'end', step: 'end', outcome: 'done' } },
  };
  expect(readPlan(JSON.stringify(plan))).toEqual(plan);
});

test.each([['{"format":2,"instructions":{}}'], ['{"format":"1"}'], ['{}'], ['null'], ['[]']])(
  'one of another format is not: %s',
  (text) => {
    expect(() => readPlan(text)).toThrow('cannot be run by this version');
  },
);
