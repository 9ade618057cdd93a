import { describe, expect, test } from '@jest/globals';
import { Player, second } from './testing/player.js';
import { assign, effect, end, fork, join, sketchPlan, wait, work } from './testing/plan-sketch.js';

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

  test('to retry is refused when nothing is wrong', () => {
    expect(opened().order(5, { kind: 'retry' }).said).toEqual(['refused - - nothing-to-retry']);
  });
});
