import { describe, expect, test } from '@jest/globals';
import { Player, second } from './testing/player.js';
import { effect, end, fork, join, sketchPlan, wait, work } from './testing/plan-sketch.js';

const exits = [
  { id: 'left', goal: false, event: 'paid', outcome: 'left' },
  { id: 'reached', goal: true, event: 'paid', match: 'event.n > 5.0', outcome: 'reached' },
];
const plan = sketchPlan(
  {
    fork: fork('fork/join', 'wait', 'task', 'call'),
    wait: wait(60, 'fork/join', { on: { paid: 'fork/join' } }),
    task: work('fork/join'),
    call: effect('fork/join'),
    'fork/join': join(3, 'cancel', 'end'),
    end: end(),
  },
  { exits },
);

describe('leaving by a rule', () => {
  test('goals are tested before exits, and both before any wait', () => {
    expect(new Player(plan).event(1, 'paid', { n: 9 }).state.outcome).toBe('reached');
    expect(new Player(plan).event(1, 'paid', { n: 2 }).state.outcome).toBe('left');
  });

  test('interrupts waits, work and requests everywhere at once, and then ends', () => {
    const player = new Player(plan)
      .answer(1, 'task:1:open:1', { outcome: 'opened', values: { checkAt: second(30) } })
      .event(2, 'paid', { n: 9 });
    expect(player.asked).toEqual(['close-work task:1:close:1', 'finish reached']);
    expect(player.requests[0]).toMatchObject({ why: { code: 'goal-reached', args: { rule: 'reached' } } });
    expect(player.said).toEqual([
      'interrupted wait - goal-reached',
      'interrupted task - goal-reached',
      'interrupted call - goal-reached',
      'exited - reached goal-reached',
      'ended - reached goal-reached',
    ]);
    expect(player.state).toMatchObject({ status: 'ended', positions: [], timers: [], requests: [] });
  });

  test('an ended instance is silent', () => {
    const player = new Player(plan).event(1, 'paid', { n: 9 });
    const { state } = player;
    for (const tell of [
      () => player.event(2, 'paid'),
      () => player.answer(3, 'call:1:http.request:1', 'ok'),
      () => player.order(4, { kind: 'cancel' }),
    ]) {
      tell();
      expect(player.state).toBe(state);
      expect([...player.asked, ...player.said]).toEqual([]);
    }
  });

  test('an instance that grows too old ends by "too-old"', () => {
    const old = sketchPlan({ wait: wait(600, 'end'), end: end() }, { maximumAgeMs: 60_000 });
    const player = new Player(old);
    expect(player.state.timers.map(({ id, due }) => [id, due])).toContainEqual(['age', second(60)]);
    expect(player.due().state.outcome).toBe('too-old');
    expect(player.said).toEqual(['interrupted wait - too-old', 'ended - too-old too-old']);
  });
});
