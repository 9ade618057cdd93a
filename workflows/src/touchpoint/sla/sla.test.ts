import { describe, expect, test } from '@jest/globals';
import { changeWork, openWork, type TaskConfig, type TouchpointState, type WorkAction } from '../index.js';
import { agent, customer, minute, TASK } from '../testing/sketch.js';
import { CHAIN, COMPLAINT, WEEK } from '../testing/tasks.js';

const calendars = { bank: WEEK };
const HOUR = 60;
/** Minutes from Tuesday ten o'clock, when every task opens, to a time of a later day. */
const later = (days: number, hour: number): number => days * 24 * HOUR + (hour - 10) * HOUR;

function opened(config: TaskConfig = COMPLAINT, values = {}): TouchpointState {
  return openWork(config, { at: minute(0), values, conditions: {}, calendars }).state;
}

function after(config: TaskConfig, state: TouchpointState, ...acts: readonly (readonly [minute: number, action: WorkAction])[]) {
  const all = { entries: [] as string[], offers: [] as unknown[], notices: [] as unknown[] };
  let result = { ok: true, state } as { readonly ok: boolean; readonly state: TouchpointState };
  for (const [at, action] of acts) {
    const step = changeWork(config, result.state, { ...action, at: minute(at), calendars });
    all.entries.push(...step.entries.map(({ kind, why }) => `${kind} ${why?.code ?? ''}`));
    all.offers.push(...step.offers);
    all.notices.push(...step.notices);
    result = step;
  }
  return { ...result, ...all };
}

const tick: WorkAction = { kind: 'tick' };
const take: WorkAction = { kind: 'take', by: agent };

describe('the times that are promised for a task', () => {
  test('count on the working calendar, over lunch-less days, nights and holidays', () => {
    const { sla, checkAt } = opened();
    expect(sla).toEqual({
      goal: { due: minute(2 * HOUR), passedAt: null },
      deadline: { due: minute(4 * HOUR), passedAt: null },
      repeat: null,
    });
    expect(checkAt).toBe(minute(2 * HOUR));
    const late = openWork(COMPLAINT, { at: minute(later(1, 16)), values: {}, conditions: {}, calendars }).state;
    expect([late.sla?.goal?.due, late.sla?.deadline?.due]).toEqual([minute(later(3, 10)), minute(later(3, 12))]);
  });

  test('raise an urgency that was there from the beginning', () => {
    const config: TaskConfig = { ...COMPLAINT, urgency: 25 };
    const before = openWork(config, { at: minute(0), values: {}, conditions: {}, calendars });
    expect([before.state.urgency, before.offers]).toMatchObject([25, [{ kind: 'open', urgency: 25 }]]);
    const raised = after(config, before.state, [later(0, 14), tick]).state.urgency ?? 0;
    expect(raised).toBe(25 + (after(COMPLAINT, opened(), [later(0, 14), tick]).state.urgency ?? 0));
    expect(raised).toBeGreaterThan(25);
  });

  test('pass once each, and do what is drawn: tell the holder, raise the urgency to its maximum, tell the manager, give it to those above', () => {
    const done = after(
      COMPLAINT,
      opened(),
      [1, take],
      [later(0, 12), tick],
      [later(0, 14), tick],
      [later(0, 15), tick],
      [later(0, 16), tick],
      [later(0, 17), tick],
    );
    expect(done.entries).toEqual([
      'taken offer-claimed',
      'goal-passed goal-passed',
      'deadline-passed deadline-passed',
      'overdue overdue',
      'overdue overdue',
      'overdue overdue',
      'released reassigned',
      'reassigned overdue',
    ]);
    expect(done.notices).toEqual([
      { to: { kind: 'person', person: 's1' }, about: 'goal', args: { due: minute(2 * HOUR) } },
      { to: { kind: 'manager' }, about: 'overdue', args: { due: minute(later(0, 16)), round: 2 } },
      { to: { kind: 'manager' }, about: 'overdue', args: { due: minute(later(0, 17)), round: 3 } },
    ]);
    expect(done.offers.filter((offer) => (offer as { readonly kind: string }).kind === 'urge')).toEqual([
      { kind: 'urge', number: 1, by: 20 },
      { kind: 'urge', number: 1, by: 20 },
      { kind: 'urge', number: 1, by: 10 },
    ]);
    expect(done.offers.at(-1)).toMatchObject({ kind: 'open', rung: 'superior', assignment: { kind: 'superior', up: 1 }, urgency: 50 });
    expect(after(COMPLAINT, done.state, [later(5, 17), tick]).entries).toEqual([]);
  });

  test('pass once each also when nobody looked for a long time: the repetitions count from when they were due', () => {
    const done = after(COMPLAINT, opened(), [later(6, 10), tick], [later(6, 11), tick]);
    expect(done.entries.filter((entry) => entry.startsWith('overdue'))).toHaveLength(3);
    expect(done.state.sla?.repeat).toBeNull();
  });

  test('stop for good when the task is done', () => {
    const done = after(
      { ...COMPLAINT, form: { ...COMPLAINT.form, sections: [] } },
      opened(),
      [1, take],
      [2, { kind: 'complete', by: agent, fence: 1 }],
      [later(3, 10), tick],
    );
    expect(done.entries).toEqual(['taken offer-claimed', 'completed completed']);
  });

  test('may end it by the outcome that is drawn, after everything else is done', () => {
    const config: TaskConfig = {
      ...COMPLAINT,
      sla: {
        deadline: {
          due: { plain: 'PT1H' },
          then: [{ deed: { kind: 'leave', outcome: 'rejected' } }, { deed: { kind: 'notify', whom: { role: 'operator' } } }],
        },
      },
    };
    const done = after(config, opened(config), [HOUR, tick]);
    expect(done.notices).toMatchObject([{ to: { kind: 'role', role: 'operator' } }]);
    expect(done.state).toMatchObject({ status: 'expired', outcome: 'rejected' });
  });

  test('never come by a calendar that is never open, and hold nobody up', () => {
    const shut = { ...WEEK, weekdays: [], days: {} };
    const { sla } = openWork(COMPLAINT, { at: minute(0), values: {}, conditions: {}, calendars: { bank: shut } }).state;
    expect(sla).toEqual({ goal: null, deadline: null, repeat: null });
  });
});

describe('a task that waits for the customer', () => {
  const wait: WorkAction = { kind: 'wait', by: agent, fence: 1, reason: '等补寄对账单' };
  const goOn: WorkAction = { kind: 'go-on', by: agent, fence: 1 };

  test('stands still, with the reason, and goes on with the working time that is left', () => {
    const waiting = after(COMPLAINT, opened(), [30, take], [1 * HOUR, wait]);
    expect(waiting.state.waiting).toMatchObject({ reason: '等补寄对账单', left: { goal: HOUR * 60_000, deadline: 3 * HOUR * 60_000 } });
    expect(waiting.state.checkAt).toBe(minute(2 * HOUR));
    expect(after(COMPLAINT, waiting.state, [later(1, 16), tick]).entries).toEqual([]);
    const back = after(COMPLAINT, waiting.state, [later(1, 16), goOn]);
    expect(back.state.sla?.goal?.due).toBe(minute(later(1, 17)));
    expect(back.state.sla?.deadline?.due).toBe(minute(later(3, 11)));
    expect(back.state.expiresAt).toBe(minute(30 * 24 * HOUR + later(1, 16) - HOUR));
    expect(back.state.waiting).toBeNull();
  });

  test('stays with whoever holds it, and goes on by itself when it has waited long enough', () => {
    const waiting = after(COMPLAINT, opened(), [30, take], [1 * HOUR, wait]);
    const until = HOUR + 2 * 24 * HOUR;
    expect(waiting.state.lease).toMatchObject({ actor: agent.actor, until: minute(until) });
    const late = after(COMPLAINT, waiting.state, [until + 5 * HOUR, tick]);
    expect(late.entries.slice(0, 1)).toEqual(['clock-started waited-long']);
    // Thursday is a holiday: the hour that was left runs on Friday from nine.
    expect(late.state.sla?.goal?.due).toBe(minute(later(3, 10)));
  });

  test('goes on when the customer says something, when the holder gives it up, and when somebody takes it over', () => {
    const waiting = after(COMPLAINT, opened(), [30, take], [1 * HOUR, wait]);
    const cases: readonly WorkAction[] = [
      { kind: 'say', by: customer, text: '寄出了' },
      { kind: 'release', by: agent, fence: 1 },
      { kind: 'take', by: { ...agent, actor: { ...agent.actor, id: 's7' } }, takeOver: { reason: '同事下班' } },
    ];
    for (const action of cases) expect(after(COMPLAINT, waiting.state, [later(1, 10), action]).state.waiting).toBeNull();
  });

  test('keeps waiting while its holder saves, and is refused twice, without a reason, or where it is not drawn', () => {
    const waiting = after(COMPLAINT, opened(), [30, take], [1 * HOUR, wait]);
    const { version } = waiting.state;
    const saved = after(COMPLAINT, waiting.state, [90, { kind: 'save', by: agent, fence: 1, ifMatch: version, fields: { job: '教师' } }]);
    expect(saved.state).toMatchObject({ waiting: { reason: '等补寄对账单' }, lease: { until: waiting.state.lease?.until } });
    const refused = (config: TaskConfig, state: TouchpointState, action: WorkAction) =>
      changeWork(config, state, { ...action, at: minute(95), calendars });
    expect(refused(COMPLAINT, saved.state, wait)).toMatchObject({ ok: false, refusal: { code: 'already-waiting' } });
    const held = after(COMPLAINT, opened(), [30, take]).state;
    expect(refused(COMPLAINT, held, { ...wait, reason: ' ' })).toMatchObject({ refusal: { code: 'reason-needed' } });
    expect(refused(COMPLAINT, held, goOn)).toMatchObject({ refusal: { code: 'not-waiting' } });
    expect(refused(TASK, after(TASK, opened(TASK), [1, take]).state, wait)).toMatchObject({ refusal: { code: 'not-held' } });
    const short = after(TASK, opened(TASK), [94, take]).state;
    expect(refused(TASK, short, wait)).toMatchObject({ refusal: { code: 'waiting-not-drawn' } });
  });
});

describe('a chain of groups', () => {
  const computed = { '@assign.third': '@lin' };

  test('is asked one after the other, each for its time, and the last one keeps it', () => {
    const start = openWork(CHAIN, { at: minute(0), values: computed, conditions: {} });
    expect(start.offers).toMatchObject([{ rung: 'task', until: minute(30), assignment: { kind: 'queue', queue: 'q' } }]);
    expect(start.state.given).toEqual({});
    const done = after(CHAIN, start.state, [30, tick], [60, tick], [20 * HOUR, tick]);
    expect(done.entries).toEqual(['climbed no-answer', 'climbed no-answer']);
    expect(done.offers.filter((offer) => (offer as { readonly kind: string }).kind === 'open')).toMatchObject([
      { rung: 'second', until: minute(60), assignment: { kind: 'least-loaded', queue: 'second' } },
      { rung: 'third', until: minute(24 * HOUR), assignment: { kind: 'staff', staff: ['lin'], otherwise: 'third' } },
    ]);
  });

  test('does not go on while somebody has claimed it, and offers it anew when they give it back', () => {
    const claimed = after(CHAIN, opened(CHAIN, computed), [20, take], [45, tick]);
    expect(claimed.entries).toEqual(['taken offer-claimed']);
    const back = after(CHAIN, claimed.state, [46, { kind: 'release', by: agent, fence: 1 }]);
    expect(back.state.offer).toMatchObject({ rung: 'task', until: minute(76), claimed: false });
  });

  test('is gone on along by whoever hands the task over, and back by name', () => {
    const next = after(CHAIN, opened(CHAIN, computed), [1, take], [2, { kind: 'hand-over', by: agent, fence: 1, reason: '要二线看' }]);
    expect(next.state.offer).toMatchObject({ rung: 'second', until: minute(32) });
    const back = after(
      CHAIN,
      next.state,
      [3, { ...take }],
      [4, { kind: 'hand-over', by: agent, fence: 2, reason: '退给一线', to: 'task' }],
    );
    expect(back.state.offer).toMatchObject({ rung: 'task', number: 3 });
  });
});
