import { describe, expect, test } from '@jest/globals';
import { resume, type State } from './index.js';
import { Player } from './testing/player.js';
import { assign, branch, effect, end, fork, join, sketchPlan, wait, work } from './testing/plan-sketch.js';

const reread = (state: State): State => JSON.parse(JSON.stringify(state)) as State;

describe('after the world has forgotten', () => {
  test('everything unanswered is asked again under the same keys, with the same content, and the timers are armed', () => {
    const plan = sketchPlan({
      fork: fork('fork/join', 'a', 'b', 'c'),
      a: wait(10, 'fork/join'),
      b: work('fork/join'),
      c: effect('fork/join', { input: { at: 'now', n: 'vars.n' } }),
      'fork/join': join(3, 'cancel', 'end'),
      end: end(),
    });
    const player = new Player(plan);
    const first = player.requests;
    player.order(5, { kind: 'set', values: { n: 9 } });
    expect(resume(plan, reread(player.state))).toEqual([
      ...first.filter(({ type }) => type !== 'set-timer'),
      ...first.filter(({ type }) => type === 'set-timer'),
    ]);
  });

  test('nothing is asked of an instance that ended, nor what waits for an operator', () => {
    const plan = sketchPlan({ call: effect('end'), end: end() });
    expect(resume(plan, new Player(plan).answer(1, 'call:1:http.request:1', 'ok').state)).toEqual([]);
    expect(resume(plan, new Player(plan).fail(1, 'call:1:http.request:1').state)).toEqual([]);
  });
});

describe('a long life', () => {
  test('a loop of any length carries a small state, and numbers its visits on', () => {
    const plan = sketchPlan({
      count: assign('vars.n + 1.0', 'call'),
      call: effect('wait'),
      wait: wait(1, 'enough'),
      enough: branch('vars.n >= 500.0', 'end', 'count'),
      end: end(),
    });
    const player = new Player(plan);
    let largest = 0;
    for (let round = 1; player.state.status === 'running'; round++) {
      player.answer(round, `call:${round}:http.request:1`, 'ok').due();
      largest = Math.max(largest, JSON.stringify(player.state).length);
    }
    expect(player.state.variables['n']).toBe(500);
    expect(largest).toBeLessThan(1_000);
  });

  test('a line of two thousand steps forgets what lies behind it', () => {
    const count = 2_000;
    const steps = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`s${index}`, wait(1, index + 1 < count ? `s${index + 1}` : 'end')]),
    );
    const player = new Player(sketchPlan({ ...steps, end: end() }));
    let largest = 0;
    while (player.state.status === 'running') {
      player.due();
      largest = Math.max(largest, JSON.stringify(player.state).length);
    }
    expect(largest).toBeLessThan(2_000);
  });

  test('a position taken back to a forgotten step never repeats a key', () => {
    const steps = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`s${index}`, index === 2 ? effect('s3') : wait(1, index < 59 ? `s${index + 1}` : 'end')]),
    );
    const player = new Player(sketchPlan({ ...steps, end: end() })).due().due().answer(3, 's2:1:http.request:1', 'ok');
    for (let round = 0; round < 52; round++) player.due();
    expect(player.state.visits['s2']).toBeUndefined();
    player.order(900, { kind: 'move', position: 'p1', to: 's1' }).due();
    expect(player.asked).toEqual(['perform s2:2:http.request:1']);
  });
});
