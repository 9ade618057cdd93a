import { describe, expect, test } from '@jest/globals';
import { Player, second } from './testing/player.js';
import { assign, effect, end, fork, join, sketchPlan, wait, way, work } from './testing/plan-sketch.js';

const plan = sketchPlan({
  start: assign('1.0', 'task'),
  task: work('call'),
  call: effect('wait'),
  wait: wait(60, 'end', { on: { paid: 'end' } }),
  end: end(),
});
const opened = () => new Player(plan).answer(1, 'task:1:open:1', { outcome: 'opened', values: { checkAt: second(30) } });

describe('an order', () => {
  test('stands in the journal with who gave it and why, done or refused', () => {
    const player = opened().order(5, { kind: 'skip', position: 'p1', outcome: 'done' });
    expect(player.entries[0]).toMatchObject({
      kind: 'commanded',
      step: 'task',
      outcome: 'done',
      actor: { name: '陈立' },
      why: { code: 'ordered-skip', args: { reason: '客户来电' } },
    });
    player.order(6, { kind: 'skip', position: 'p1', outcome: 'unheard-of' });
    expect(player.entries).toMatchObject([
      {
        kind: 'refused',
        step: 'call',
        actor: { name: '陈立' },
        why: { code: 'no-such-outcome', args: { command: 'skip', reason: '客户来电' } },
      },
    ]);
  });

  test('to skip leaves by a drawn outcome and closes the work with the reason', () => {
    const player = opened().order(5, { kind: 'skip', position: 'p1', outcome: 'done' });
    expect(player.stands).toEqual(['call']);
    expect(player.requests[0]).toMatchObject({ type: 'close-work', work: 'task:1', why: { code: 'skipped' } });
    expect(opened().order(5, { kind: 'skip', position: 'p1', outcome: 'returned' }).said).toEqual(['refused task - leads-nowhere']);
  });

  test('to move goes to the beginning of a step, also one that was left long ago, and repeats nothing', () => {
    const player = opened().worked(2, 'task:1', { kind: 'closed', outcome: 'done', fields: {} }).answer(3, 'call:1:http.request:1', 'ok');
    expect(player.order(5, { kind: 'move', position: 'p1', to: 'call' }).asked).toEqual([
      'clear-timer p1:2',
      'perform call:2:http.request:1',
    ]);
    expect(player.said).toEqual(['commanded wait - ordered-move', 'interrupted wait - moved', 'entered call - -']);
    expect(player.order(6, { kind: 'move', position: 'p1', to: 'start' }).asked).toEqual(['open-work task:2:open:1']);
  });

  test('to move is refused where it makes no sense', () => {
    const refusal = (to: string, position = 'p1') => opened().order(5, { kind: 'move', position, to }).entries[0]?.why?.code;
    expect([refusal('nowhere'), refusal('call', 'p9')]).toEqual(['no-such-step', 'no-such-position']);
    const parallel = sketchPlan({
      fork: fork('fork/join', 'a', 'b'),
      a: wait(10, 'fork/join'),
      b: wait(20, 'fork/join'),
      'fork/join': join(2, 'cancel', 'after'),
      after: wait(5, 'end'),
      end: end(),
    });
    expect(new Player(parallel).order(1, { kind: 'move', position: 'p2', to: 'after' }).said).toEqual(['refused a - across-branches']);
    expect(new Player(parallel).order(1, { kind: 'move', position: 'p2', to: 'b' }).stands).toEqual(['b', 'b']);
  });

  test('to set takes only what the journey knows', () => {
    expect(opened().order(5, { kind: 'set', values: { n: 4 } }).state.variables['n']).toBe(4);
    expect(opened().order(5, { kind: 'set', values: { admin: true } }).said).toEqual(['refused - - unknown-variable']);
  });

  test('to cancel ends the instance wherever it stands, paused or not', () => {
    const player = opened().order(5, { kind: 'pause' }).order(6, { kind: 'cancel' });
    expect(player.state).toMatchObject({ status: 'ended', outcome: 'cancelled' });
    expect(player.asked).toEqual(['close-work task:1:close:1', 'finish cancelled']);
  });

  test('to pause holds everything back, and to resume lets it take effect in its order', () => {
    const player = opened().order(5, { kind: 'pause' });
    player.worked(6, 'task:1', { kind: 'closed', outcome: 'done', fields: { note: 'x' } }).event(7, 'paid');
    expect([player.stands, player.asked, player.said]).toEqual([['task'], [], []]);
    expect(player.order(8, { kind: 'skip', position: 'p1', outcome: 'done' }).said).toEqual(['refused - - is-paused']);
    player.order(9, { kind: 'resume' });
    expect(player.said).toEqual([
      'resumed - - ordered-resume',
      'left task done work-closed',
      'entered call - -',
      'event-early - - event-early',
    ]);
    expect(player.state.held).toEqual([]);
    expect(player.order(10, { kind: 'resume' }).said).toEqual(['refused - - not-paused']);
  });

  test('a paused instance keeps at most 50 events, but every answer', () => {
    const player = opened().order(2, { kind: 'pause' });
    for (let count = 0; count < 60; count++) player.event(3, 'paid');
    player.worked(4, 'task:1', { kind: 'closed', outcome: 'done', fields: {} });
    expect(player.state.held).toHaveLength(51);
    expect(player.state.held.at(-1)).toMatchObject({ type: 'worked' });
  });

  test('to pause and discard only records the events that come meanwhile; answers are kept', () => {
    const player = opened().order(2, { kind: 'pause', events: 'discard' }).event(3, 'paid');
    expect(player.said).toEqual(['event-late - - discarded-in-pause']);
    player.worked(4, 'task:1', { kind: 'closed', outcome: 'done', fields: {} });
    player.order(5, { kind: 'resume' });
    expect(player.stands).toEqual(['call']);
    expect(player.state.discards).toBe(false);
    expect(player.order(6, { kind: 'pause' }).event(7, 'paid').state.held).toHaveLength(1);
  });

  test('to pause stops the journey and not the clock: what fell due meanwhile takes effect on resuming, with its own time', () => {
    const remind = { kind: 'timer', afterMs: 10_000, repeat: { everyMs: 10_000, times: 2 } } as const;
    const triggers = [{ id: 'r', when: remind, interrupting: false, way: way('on.r', 'side') }];
    const timed = sketchPlan({ wait: wait(60, 'end', { triggers }), side: end('aside'), end: end() });
    const player = new Player(timed).order(1, { kind: 'pause' });
    const dues = player.state.timers.map(({ due }) => due);
    player.due();
    player.order(25, { kind: 'resume' });
    expect(player.entries.map(({ why }) => why?.args?.['due'] ?? null)).toContain(second(10));
    expect(player.state.timers.map(({ due }) => due)).toEqual([dues[1], second(20)]);
    player.due().due().due();
    expect(player.journal.filter(({ kind }) => kind === 'side-line').map(({ why }) => why?.args?.['due'])).toEqual(
      [10, 20, 30].map(second),
    );
    expect(player.state.outcome).toBe('done');
  });

  describe('to redo', () => {
    test('asks an effect under the next generation, with what goes in computed anew', () => {
      const done = sketchPlan({ call: effect(null), end: end() });
      const player = new Player(done).answer(1, 'call:1:http.request:1', 'ok').order(2, { kind: 'set', values: { n: 5 } });
      player.order(3, { kind: 'redo', position: 'p1' });
      expect(player.requests).toMatchObject([{ type: 'perform', key: 'call:1:http.request:2', input: { n: 5 } }]);
      expect(player.said).toEqual(['commanded call - ordered-redo']);
      expect(player.state.positions).toMatchObject([{ incident: null, awaiting: 'call:1:http.request:2' }]);
    });

    test('takes the place of a request that failed, and lets the answer to that one come too late', () => {
      const player = new Player(sketchPlan({ call: effect('end'), end: end() })).fail(1, 'call:1:http.request:1');
      expect(player.order(2, { kind: 'redo', position: 'p1' }).asked).toEqual(['perform call:1:http.request:2']);
      expect(player.answer(3, 'call:1:http.request:1', 'ok').said).toEqual(['event-late call - answer-late']);
    });

    test('is refused while it is being done, so that it is not done twice by haste', () => {
      const player = new Player(sketchPlan({ call: effect('end'), end: end() }));
      expect(player.order(1, { kind: 'redo', position: 'p1' }).said).toEqual(['refused call - still-asked']);
      expect(player.order(1, { kind: 'redo', position: 'p9' }).said).toEqual(['refused - - no-such-position']);
    });

    test('begins anything else, or the whole step, as a new visit', () => {
      expect(opened().order(5, { kind: 'redo', position: 'p1' }).asked).toEqual([
        'close-work task:1:close:1',
        'clear-timer p1:1',
        'open-work task:2:open:1',
      ]);
      const steps = sketchPlan({ call: effect('call/then'), 'call/then': effect('end'), end: end() });
      const player = new Player(steps).answer(1, 'call:1:http.request:1', 'ok').fail(2, 'call:1:http.request:2');
      expect(player.order(3, { kind: 'redo', position: 'p1', whole: true }).asked).toEqual(['perform call:2:http.request:1']);
      expect(player.said).toEqual(['commanded call - ordered-redo', 'interrupted call - redone', 'entered call - -']);
    });
  });

  describe('to hand over', () => {
    test('asks the row, which has the last word', () => {
      const player = opened().order(5, { kind: 'hand-over', position: 'p1' });
      expect(player.requests).toEqual([
        {
          type: 'hand-over-work',
          key: 'task:1:hand-over:1',
          work: 'task:1',
          to: null,
          actor: { kind: 'staff', id: 'o', name: '陈立' },
          reason: '客户来电',
        },
      ]);
      expect(player.said).toEqual(['commanded task - ordered-hand-over']);
      player.answer(6, 'task:1:hand-over:1', { outcome: 'refused', why: { code: 'closed' } });
      expect(player.said).toEqual(['refused task - hand-over-refused']);
      expect(player.order(7, { kind: 'hand-over', position: 'p1' }).asked).toEqual(['hand-over-work task:1:hand-over:2']);
      expect(player.answer(8, 'task:1:hand-over:2', 'handed-over').said).toEqual([]);
    });

    test('is refused where there is no open work, or no such rung', () => {
      const order = { kind: 'hand-over', position: 'p1' } as const;
      const called = opened().worked(2, 'task:1', { kind: 'closed', outcome: 'done', fields: {} });
      expect(called.order(5, order).said).toEqual(['refused call - no-open-work']);
      expect(opened().order(5, { ...order, to: 'moon' }).said).toEqual(['refused task - unknown-rung']);
    });

    test('that our own system could not do is an incident beside the work', () => {
      const player = opened().order(5, { kind: 'hand-over', position: 'p1' }).fail(6, 'task:1:hand-over:1');
      expect(player.state.positions[0]?.incident).toMatchObject({ aside: true });
      expect(player.order(7, { kind: 'retry' }).asked).toEqual(['hand-over-work task:1:hand-over:1']);
      expect(player.worked(8, 'task:1', { kind: 'closed', outcome: 'done', fields: {} }).stands).toEqual(['call']);
    });
  });

  test('to retry is refused when nothing is wrong', () => {
    expect(opened().order(5, { kind: 'retry' }).said).toEqual(['refused - - nothing-to-retry']);
  });
});
