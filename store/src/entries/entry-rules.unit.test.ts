import { describe, expect, test } from '@jest/globals';
import { inputFaults } from './entry-input.js';
import { decideEntry, type EntryQuestion } from './entry-rules.js';

const nobodyYet = { live: false, any: false, lastEndedAt: null };
const base: EntryQuestion = {
  paused: false,
  kind: 'api',
  start: { triggers: ['api'], reentry: { kind: 'once' } },
  eligible: true,
  earlier: nobodyYet,
  entered: { today: 0, inAll: 0 },
  now: '2026-03-10T02:00:00.000Z',
  timeZone: 'Asia/Shanghai',
};
const decide = (changes: Partial<EntryQuestion>) => decideEntry({ ...base, ...changes });
const ended = { live: false, any: true, lastEndedAt: '2026-03-01T02:00:00.000Z' };

describe('entering a journey', () => {
  test('is open to a customer who fulfils the condition', () => {
    expect(decide({})).toEqual({ enter: true });
    expect(decide({ eligible: false })).toMatchObject({ rule: 'not-eligible' });
  });

  test('is closed while the journey is paused, to everybody', () => {
    expect(decide({ paused: true, eligible: false })).toMatchObject({ rule: 'paused' });
  });

  test('is open only the ways the start step names', () => {
    expect(decide({ kind: 'manual' })).toMatchObject({ rule: 'trigger-not-offered' });
  });

  test('is closed to a customer who is on the journey now, whatever the rule', () => {
    const earlier = { live: true, any: true, lastEndedAt: null };
    for (const reentry of [{ kind: 'once' }, { kind: 'after-exit', cooldown: 'PT0S' }, { kind: 'per-key', key: 'vars.case' }] as const) {
      expect(decide({ start: { ...base.start, reentry }, earlier })).toMatchObject({ rule: 'already-running' });
    }
  });

  test('is limited to so many a day of the journey’s zone, and in all; whoever would not be let in anyway takes no place', () => {
    const start = { ...base.start, perDay: 2, inAll: 10 };
    expect(decide({ start, entered: { today: 1, inAll: 9 } })).toEqual({ enter: true });
    expect(decide({ start, entered: { today: 2, inAll: 9 } })).toEqual({
      enter: false,
      rule: 'day-full',
      until: '2026-03-10T16:00:00.000Z',
    });
    expect(decide({ start, entered: { today: 0, inAll: 10 } })).toEqual({ enter: false, rule: 'full', until: null });
    expect(decide({ start, entered: { today: 2, inAll: 9 }, eligible: false })).toMatchObject({ rule: 'not-eligible' });
  });

  test('happens once where it may happen once', () => {
    expect(decide({ earlier: ended })).toMatchObject({ rule: 'once' });
  });

  test('happens once for each key', () => {
    const start = { ...base.start, reentry: { kind: 'per-key', key: 'vars.case' } } as const;
    expect(decide({ start, earlier: ended })).toMatchObject({ rule: 'once-per-key' });
    expect(decide({ start })).toEqual({ enter: true });
  });

  test('is open again once the cool-down since the last end is over, to the millisecond', () => {
    const start = { ...base.start, reentry: { kind: 'after-exit', cooldown: 'P9D' } } as const;
    expect(decide({ start, earlier: ended, now: '2026-03-10T01:59:59.999Z' })).toEqual({
      enter: false,
      rule: 'cool-down',
      until: '2026-03-10T02:00:00.000Z',
    });
    expect(decide({ start, earlier: ended })).toEqual({ enter: true });
  });
});

describe('the input of a journey', () => {
  const variables = [
    { name: 'amount', label: { zh: '金额' }, type: 'number', dataClass: 'C1' },
    { name: 'due', label: { zh: '到期日' }, type: 'date', dataClass: 'C1' },
    { name: 'secret', label: { zh: '内部' }, type: 'string', dataClass: 'C1' },
  ] as const;
  const inputs = [
    { variable: 'amount', required: true },
    { variable: 'due', required: false },
  ];
  test.each([
    [{ amount: 5 }, []],
    [{ amount: 5, due: null }, []],
    [{}, ['amount missing']],
    [{ amount: '5' }, ['amount number']],
    [{ amount: 5, due: '2026-02-30' }, ['due date']],
    [{ amount: 5, secret: 'x' }, ['secret unknown']],
    [{ other: 1, due: 'x' }, ['other unknown', 'amount missing', 'due date']],
  ])('%j has the faults %j', (input, faults) => {
    expect(inputFaults(input, inputs, variables).map(({ variable, why }) => `${variable} ${why}`)).toEqual(faults);
  });
});
