import { describe, expect, test } from '@jest/globals';
import { runScenario } from '../../simulator/index.js';
import { both, draw, planOf, tableConfig } from '../../testing/index.js';
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

describe('by a table', () => {
  const drawn = (rows: Parameters<typeof tableConfig>[0]) =>
    draw('start(amount, kind) > decision -yes-> a=end(yes); decision -no-> b=end(no); decision -else-> c=end(other)', {
      variables: { amount: 'number', kind: 'string', owner: 'string' },
      configs: { decision: tableConfig(rows) },
    });
  const plan = planOf(
    drawn([
      [{ amount: { from: 500 }, kind: { is: ['loss'] } }, 'yes', { owner: '"head office"' }],
      [{ amount: { from: 100, to: 500 } }, 'no', { owner: '"branch"' }],
      [{ kind: { not: ['loss'] } }, 'no'],
    ]),
  );
  const run = (input: { amount: number | null; kind: string | null }) =>
    runScenario(plan, { name: both('x'), customer: {}, input, acts: [] });

  test('compiles each row to one condition, with what it sets', () => {
    expect(plan.instructions['decision']).toEqual({
      op: 'branch',
      step: 'decision',
      cases: [
        {
          when: '(vars.amount) >= 500.0 && (vars.kind) == "loss"',
          assign: [{ name: 'owner', value: '"head office"' }],
          way: { outcome: 'yes', to: 'a' },
        },
        {
          when: '(vars.amount) >= 100.0 && (vars.amount) < 500.0',
          assign: [{ name: 'owner', value: '"branch"' }],
          way: { outcome: 'no', to: 'b' },
        },
        { when: '(vars.kind) != null && !((vars.kind) in ["loss"])', way: { outcome: 'no', to: 'b' } },
      ],
      otherwise: { outcome: 'else', to: 'c' },
    });
  });

  test('takes the first row that fits, sets what it sets, and the journal says what it saw', () => {
    const { state, journal } = run({ amount: 500, kind: 'loss' });
    expect([state.outcome, state.variables['owner']]).toEqual(['yes', 'head office']);
    expect(journal.find(({ step }) => step === 'decision')).toMatchObject({
      outcome: 'yes',
      why: { code: 'case-held', args: { saw: { 'vars.amount': 500, 'vars.kind': 'loss' } } },
    });
    expect(run({ amount: 499.99, kind: 'loss' }).state).toMatchObject({ outcome: 'no', variables: { owner: 'branch' } });
    expect(run({ amount: 5, kind: 'delay' }).state).toMatchObject({ outcome: 'no', variables: { owner: null } });
  });

  test('an empty value fits no cell that asks for something', () => {
    expect(run({ amount: null, kind: null }).state.outcome).toBe('other');
  });

  test('asks for what it lacks', () => {
    const lacks = (config: object) =>
      stepDefinition('decision')
        ?.facts(config as never)
        .missing?.map(({ path }) => path);
    expect(lacks({ by: 'table', cases: [] })).toEqual(['table.inputs']);
    expect(lacks(tableConfig([]))).toEqual(['table.rows']);
    expect(lacks(tableConfig([[{}, 'nowhere']]))).toEqual(['table.rows.0.to']);
  });
});

test('by segments compiles to their rules as they were when they were chosen', () => {
  const segments = [{ id: 'rich', label: both('rich'), segment: 'wealth', rule: 'customer.balance > 500000.0' }];
  const { instructions } = planOf('start > decision -rich-> end; decision -else-> end', {
    configs: { decision: { by: 'segments', cases: [], segments } },
  });
  expect(instructions['decision']).toMatchObject({ cases: [{ when: 'customer.balance > 500000.0', way: { outcome: 'rich', to: 'end' } }] });
});
