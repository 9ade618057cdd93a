import { expect, test } from '@jest/globals';
import { planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

test('compiles to conditions in the order drawn, and a way for everyone else', () => {
  const plan = planOf(
    'start(amount) > decision(big: vars.amount > 100, some: vars.amount > 0) -big-> yes=end(big); decision -some-> end; decision -else-> end',
    {
      variables: { amount: 'number' },
    },
  );
  expect(plan.instructions['decision']).toEqual({
    op: 'branch',
    step: 'decision',
    cases: [
      { when: 'vars.amount > 100', way: { outcome: 'big', to: 'yes' } },
      { when: 'vars.amount > 0', way: { outcome: 'some', to: 'end' } },
    ],
    otherwise: { outcome: 'else', to: 'end' },
  });
});

test('says on its card what it looks for', () => {
  const decision = stepDefinition('decision');
  const cases = [{ id: 'a', label: { zh: '贵宾', en: 'VIP' }, when: 'true' }];
  expect([decision?.describe({ cases }, 'zh'), decision?.describe({ cases }, 'en'), decision?.describe({ cases: [] }, 'zh')]).toEqual([
    '看是不是贵宾',
    'First of VIP',
    '还没有条件，都走“其他”',
  ]);
});

test('no case may be called like the way for everyone else', () => {
  const one = { id: 'else', label: { zh: '甲' }, when: 'true' };
  expect(stepDefinition('decision')?.issues({ cases: [one] })).toHaveLength(1);
});
