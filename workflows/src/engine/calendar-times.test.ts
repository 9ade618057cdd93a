import { describe, expect, test } from '@jest/globals';
import type { DueRule } from '../calendar/due-rule.js';
import type { AwaitInstruction, PlanTrigger } from '../plan/plan.js';
import { resume } from './index.js';
import { Player, second } from './testing/player.js';
import { effect, end, sketchPlan, wait, way, work } from './testing/plan-sketch.js';

const rule: DueRule = { working: { amount: 2, unit: 'days' } };
const asked = { ...rule, zone: 'Asia/Shanghai' };
const deadline: PlanTrigger = {
  id: 'late',
  when: { kind: 'timer', afterMs: 5_000, by: rule },
  interrupting: true,
  way: way('on.late', 'late'),
};
const reminder: PlanTrigger = { ...deadline, interrupting: false, way: way('on.late', 'over') };
const due = (values: Readonly<Record<string, string | null>>) => ({ outcome: 'due', values });

/** Waits by the calendar, from 10 s after entering, for a payment, or until a date that may be past. */
const byCalendar = (more: Partial<AwaitInstruction> = {}) =>
  sketchPlan({
    wait: wait(0, 'end', {
      timers: [{ afterMs: 10_000, by: rule, way: way('time', 'end') }],
      on: { paid: 'paid' },
      ...more,
    }),
    paid: end('paid'),
    late: end('late'),
    end: end(),
  });

describe('a wait by the calendar', () => {
  test('asks the world once when it comes to rest, and keeps the answer as an absolute time', () => {
    const player = new Player(byCalendar({ triggers: [deadline] }));
    expect(player.requests).toEqual([
      {
        type: 'ask-due',
        key: 'wait:1:due:1',
        questions: [
          { id: 't0', rule: asked, from: second(10) },
          { id: 'on.late', rule: asked, from: second(5) },
        ],
      },
    ]);
    expect(player.said).toEqual(['began - - began', 'entered wait - -']);
    player.answer(1, 'wait:1:due:1', due({ t0: second(500), 'on.late': second(900) }));
    expect(player.said).toEqual(['waiting wait - waiting']);
    expect(player.entries[0]?.why?.args).toEqual({
      times: [
        { outcome: 'time', due: second(500) },
        { outcome: 'on.late', due: second(900) },
      ],
      events: [{ outcome: 'paid', event: 'paid' }],
    });
    expect(player.state).toMatchObject({ requests: [], timers: [{ due: second(500) }, { due: second(900) }] });
    expect(resume(byCalendar({ triggers: [deadline] }), player.state).map(({ type }) => type)).toEqual(['set-timer', 'set-timer']);
    expect(player.due().said[0]).toBe('left wait time time-came');
  });

  test('asks again, under the same key, only when the answer was lost', () => {
    const player = new Player(byCalendar());
    expect(resume(byCalendar(), player.state)).toEqual(player.requests);
  });

  test('hears events and interruptions while the question is open; the answer is then too late and says nothing', () => {
    const paid = new Player(byCalendar()).event(1, 'paid');
    expect(paid.state.outcome).toBe('paid');
    const plan = byCalendar({ triggers: [{ ...deadline, when: { kind: 'event', event: 'called' }, way: way('on.late', 'next') }] });
    const called = new Player({ ...plan, instructions: { ...plan.instructions, next: { ...wait(9, 'end')('next') } } }).event(1, 'called');
    expect(called.stands).toEqual(['next']);
    expect(called.state.requests).toEqual([]);
    const { state } = called;
    expect(called.answer(2, 'wait:1:due:1', due({ t0: second(5) })).state).toBe(state);
  });

  test('leaves by the way for what is past, be it said as null or as a time before the asking', () => {
    const until = byCalendar({
      timers: [
        {
          until: '"2026-03-11"',
          offsetMs: 0,
          by: { working: { amount: -3, unit: 'days' } },
          way: way('time', 'end'),
          past: way('past', 'late'),
        },
      ],
    });
    expect(new Player(until).requests).toMatchObject([{ questions: [{ id: 't0', from: '2026-03-10T16:00:00.000Z' }] }]);
    for (const value of [null, second(-1)]) {
      const player = new Player(until).answer(1, 'wait:1:due:1', due({ t0: value }));
      expect(player.said[0]).toBe('left wait past date-past');
      expect(player.state.outcome).toBe('late');
    }
    expect(new Player(until).answer(1, 'wait:1:due:1', due({ t0: second(0) })).stands).toEqual(['wait']);
  });

  test('is due at once when it is past and has no way for that', () => {
    const player = new Player(byCalendar()).answer(1, 'wait:1:due:1', due({ t0: null }));
    expect(player.state.timers).toMatchObject([{ due: second(1) }]);
    expect(player.due().state.outcome).toBe('done');
  });

  test('is an incident when nobody can say, while everything else goes on; a retry asks again', () => {
    const mixed = byCalendar({
      timers: [
        { afterMs: 60_000, way: way('soon', 'end') },
        { afterMs: 0, by: rule, way: way('time', 'late') },
      ],
    });
    const player = new Player(mixed).fail(1, 'wait:1:due:1', 'no-calendar');
    expect(player.said).toEqual(['incident wait - request-failed']);
    expect(player.state.positions).toMatchObject([{ incident: { aside: true, request: 'wait:1:due:1' } }]);
    expect(new Player(mixed).fail(1, 'wait:1:due:1').due().said[0]).toBe('left wait soon time-came');
    expect(new Player(mixed).fail(1, 'wait:1:due:1').event(2, 'paid').state.outcome).toBe('paid');
    expect(player.order(2, { kind: 'retry' }).asked).toEqual(['ask-due wait:1:due:1']);
    player.answer(3, 'wait:1:due:1', due({ t1: second(20) }));
    expect(player.state.positions).toMatchObject([{ incident: null }]);
    expect(player.state.timers).toHaveLength(2);
  });

  test('is an incident too when the answer cannot be read', () => {
    const player = new Player(byCalendar()).answer(1, 'wait:1:due:1', due({ t0: 'soon' }));
    expect(player.said).toEqual(['incident wait - due-not-understood']);
    expect(player.order(2, { kind: 'retry' }).asked).toEqual(['ask-due wait:1:due:1']);
  });
});

describe('a trigger by the calendar', () => {
  test('is asked for beside what its step is doing, once a visit', () => {
    const plan = sketchPlan({
      call: effect('call/then', { triggers: [deadline] }),
      'call/then': wait(600, 'end', { triggers: [deadline] }),
      late: end('late'),
      end: end(),
    });
    const player = new Player(plan);
    expect(player.asked).toEqual(['perform call:1:http.request:1', 'ask-due call:1:due:1']);
    player.answer(1, 'call:1:http.request:1', 'ok');
    expect(player.asked).toEqual(['set-timer p1:1']);
    player.answer(2, 'call:1:due:1', due({ 'on.late': second(30) }));
    expect(player.said).toEqual(['waiting call - due-known']);
    expect(player.due().state.outcome).toBe('late');
  });

  test('is not asked for again by an incident and its retry', () => {
    const plan = sketchPlan({ call: effect('end', { triggers: [deadline] }), late: end('late'), end: end() });
    const player = new Player(plan).fail(1, 'call:1:http.request:1').answer(2, 'call:1:due:1', due({ 'on.late': second(30) }));
    expect(player.state.positions[0]?.incident?.code).toBe('effect-failed');
    expect(player.order(3, { kind: 'retry' }).asked).toEqual(['perform call:1:http.request:1']);
    expect(player.state.timers).toMatchObject([{ due: second(30) }]);
  });

  test('whose due time nobody can say leaves the work alone', () => {
    const plan = sketchPlan({ task: work('end', [reminder]), over: end('aside'), end: end() });
    const player = new Player(plan)
      .fail(1, 'task:1:due:1')
      .answer(2, 'task:1:open:1', { outcome: 'opened', values: { checkAt: second(9) } });
    expect(player.state.positions[0]?.incident?.aside).toBe(true);
    expect(player.state.timers).toMatchObject([{ purpose: { kind: 'check' } }]);
    player.worked(3, 'task:1', { kind: 'check-at', due: second(20) });
    expect(player.state.timers).toMatchObject([{ due: second(20) }]);
    expect(player.worked(4, 'task:1', { kind: 'closed', outcome: 'done', fields: {} }).state.outcome).toBe('done');
  });
});

describe('a trigger that repeats', () => {
  const repeating = (repeat: NonNullable<Extract<PlanTrigger['when'], { kind: 'timer' }>['repeat']>, more: Partial<PlanTrigger> = {}) => {
    const trigger: PlanTrigger = { ...reminder, when: { kind: 'timer', afterMs: 10_000, repeat }, ...more };
    return new Player(sketchPlan({ wait: wait(3_600, 'end', { triggers: [trigger] }), over: end('aside'), late: end('late'), end: end() }));
  };
  const sides = ({ journal }: Player) => journal.filter(({ kind }) => kind === 'side-line').map(({ why }) => why?.args);

  test('goes off so many times more, each once, counted from when it was due', () => {
    const player = repeating({ everyMs: 20_000, times: 2 });
    player.tell(17, { type: 'due', timer: player.state.timers[0]?.id ?? '' });
    expect(player.state.timers.map(({ due: at }) => at)).toEqual([second(3_600), second(30)]);
    player.due().due();
    expect(sides(player)).toEqual([
      { by: 'trigger-timer', due: second(10), since: second(0) },
      { by: 'trigger-timer', due: second(30), since: second(0), round: 1 },
      { by: 'trigger-timer', due: second(50), since: second(0), round: 2 },
    ]);
    expect(player.state.timers).toHaveLength(1);
    expect(player.stands).toEqual(['wait']);
  });

  test('without a number of times goes off for as long as the step is stood on', () => {
    const player = repeating({ everyMs: 60_000, times: null });
    for (let count = 0; count < 20; count++) player.due();
    expect(sides(player)).toHaveLength(20);
    expect(JSON.stringify(player.state).length).toBeLessThan(1_500);
    player.tell(3_600, { type: 'due', timer: player.state.timers.find(({ purpose }) => purpose.kind === 'timer')?.id ?? '' });
    expect(player.state.outcome).toBe('done');
  });

  test('counts on by the calendar, each time asked once', () => {
    const player = repeating({ everyMs: 5_000, times: 1, by: rule }).due();
    expect(player.requests).toMatchObject([
      { type: 'ask-due', key: 'wait:1:due:1', questions: [{ id: 'on.late', rule: asked, from: second(15) }] },
    ]);
    player.answer(11, 'wait:1:due:1', due({ 'on.late': second(400) })).due();
    expect(sides(player)).toHaveLength(2);
    expect(player.requests).toEqual([]);
  });

  test('that interrupts goes off once', () => {
    const player = repeating({ everyMs: 5_000, times: null }, { interrupting: true, way: way('on.late', 'late') }).due();
    expect(player.state).toMatchObject({ status: 'ended', outcome: 'late', timers: [] });
  });
});
