import { describe, expect, test } from '@jest/globals';
import type { CalendarTable } from '../calendar/index.js';
import type { JsonObject } from '../graph/graph.js';
import { PLAIN_CALENDAR } from '../calendar/index.js';
import { planOf } from '../testing/index.js';
import { choices, runScenario, type Act, type Scenario } from './index.js';

const both = (word: string) => ({ zh: word, en: word });
const queue = (name: string): JsonObject => ({ kind: 'queue', queue: name });

const complaint = (config: JsonObject) =>
  planOf('start > task(help) -done-> end; task -returned-> back=end(returned); task -expired-> late=end(late)', {
    configs: { task: config },
  });

/** From a Tuesday at ten in Shanghai. */
const play = (config: JsonObject, acts: Scenario['acts'], then = 'P10D'): ReturnType<typeof runScenario> =>
  runScenario(complaint(config), { name: both('a'), customer: {}, input: {}, acts, then });
const after = (...acts: readonly (readonly [after: string, act: Act])[]): Scenario['acts'] =>
  acts.map(([time, act]) => ({ after: time, act }));
const at = { step: 'task', as: 'remote' } as const;
const form: Act = { ...at, kind: 'save', fields: { name: '王芳' } };

describe('a task in a trial', () => {
  test('passes its goal, its deadline and two repetitions, each once, while nobody does anything', () => {
    const { journal, state } = play(
      { expires: 'P5D', goal: { amount: 2, unit: 'hours' }, deadline: 'PT4H', repeat: 'PT1H', repeatTimes: 2 },
      [],
    );
    const times = journal.filter(({ kind }) => ['goal-passed', 'deadline-passed', 'overdue'].includes(kind));
    expect(times.map(({ kind, at: when }) => `${kind} ${when.slice(11, 16)}`)).toEqual([
      'goal-passed 04:00',
      'deadline-passed 06:00',
      'overdue 07:00',
      'overdue 08:00',
    ]);
    expect(state.outcome).toBe('late');
  });

  test('leaves by the outcome that its deadline has, without waiting to expire', () => {
    const { state, journal } = play({ expires: 'P5D', deadline: 'PT4H', atDeadline: [{ id: 'a', kind: 'leave' }] }, [], 'PT4H');
    expect(state.outcome).toBe('late');
    expect(journal.at(-1)?.at).toBe('2026-03-10T06:00:00.000Z');
  });

  test('stands still while it waits for the customer', () => {
    const acts = after(['PT10M', { ...at, kind: 'wait', reason: '等对账单' }], ['P1D', { ...at, kind: 'go-on' }]);
    const { simulation } = play({ expires: 'P5D', lease: 'P3D', waiting: 'P3D', deadline: { amount: 2, unit: 'hours' } }, acts, 'PT0S');
    // Ten minutes of two working hours had passed: the rest runs from Wednesday, ten past ten.
    expect(simulation.works['task:1']?.state.sla?.deadline?.due).toBe('2026-03-11T04:00:00.000Z');
  });

  test('is ticked off, checked by a second person and advised on by an expert, and then goes on', () => {
    const config: JsonObject = {
      lease: 'P1D',
      checklist: [{ id: 'vault', label: both('金库'), evidence: 'photo' }],
      fourEyes: 'always',
      reviewers: queue('seniors'),
      experts: [{ id: 'law', label: both('法务'), staff: ['wu'], within: 'PT1H', needed: true }],
    };
    const second = { ...at, who: '周敏' };
    const { state, unfit, journal } = play(
      config,
      after(
        ['PT1M', form],
        ['PT1M', { ...at, kind: 'check', item: 'vault', evidence: 'p1' }],
        ['PT1M', { ...at, kind: 'invite', expert: 'law' }],
        ['PT1M', { ...second, kind: 'come-in', expert: 'law' }],
        ['PT1M', { ...second, kind: 'opine', expert: 'law', text: '可以' }],
        ['PT1M', { ...at, kind: 'complete' }],
        ['PT1M', { ...second, kind: 'send-back', reason: '照片糊了' }],
        ['PT1M', { ...at, kind: 'complete' }],
        ['PT1M', { ...second, kind: 'confirm' }],
      ),
    );
    expect(unfit).toEqual([]);
    expect(state.outcome).toBe('done');
    expect(journal.filter(({ origin }) => origin !== 'engine').map(({ kind }) => kind)).toEqual([
      ...['taken', 'saved', 'checked', 'expert-invited', 'expert-accepted', 'opinion-given', 'submitted'],
      ...['taken', 'sent-back', 'taken', 'submitted', 'taken', 'completed'],
    ]);
  });

  test('offers what can be done to it, and while it is checked only that', () => {
    const config: JsonObject = {
      waiting: 'P1D',
      fourEyes: 'always',
      reviewers: queue('seniors'),
      checklist: [{ id: 'a', label: both('a'), evidence: 'reading', minimum: 3 }],
    };
    const open = play(config, [], 'PT0S').simulation;
    const deeds = (simulation: typeof open) => choices(simulation).flatMap((choice) => (choice.kind === 'task' ? [choice.deed] : []));
    expect(deeds(open)).toEqual(['check', 'wait']);
    const handedIn = play(
      config,
      after(['PT1M', form], ['PT0S', { ...at, kind: 'check', item: 'a', evidence: 3 }], ['PT0S', { ...at, kind: 'complete' }]),
      'PT0S',
    ).simulation;
    expect(choices(handedIn).map(({ kind }) => kind)).toEqual(['task', 'task']);
    expect(deeds(handedIn)).toEqual(['confirm', 'send-back']);
  });

  test('that goes by a calendar which is not there is an incident, and opens once it is', () => {
    const config: JsonObject = { expires: 'P5D', deadline: { amount: 1, unit: 'days' }, calendar: 'moon' };
    const { state, journal } = play(config, [], 'PT0S');
    expect(state.positions[0]?.incident).toMatchObject({ code: 'request-failed' });
    expect(journal.at(-1)?.why?.args).toMatchObject({ error: 'calendar-unknown' });
    const moon: CalendarTable = { ...PLAIN_CALENDAR, code: 'moon' };
    const there = runScenario(complaint(config), { name: both('a'), customer: {}, input: {}, calendars: { moon }, acts: [], then: 'PT0S' });
    expect(there.state.positions[0]?.incident).toBeNull();
  });
});
