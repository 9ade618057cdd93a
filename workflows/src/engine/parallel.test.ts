import { describe, expect, test } from '@jest/globals';
import { Player } from './testing/player.js';
import { assign, branch, end, effect, fork, join, sketchPlan, wait, work } from './testing/plan-sketch.js';

const plan = (need: number, rest: 'cancel' | 'abandon') =>
  sketchPlan({
    fork: fork('fork/join', 'a', 'b', 'c'),
    a: wait(10, 'fork/join'),
    b: work('fork/join'),
    c: effect('fork/join'),
    'fork/join': join(need, rest, 'after'),
    after: wait(500, 'end'),
    end: end(),
  });

describe('parallel branches', () => {
  test('go on together when as many as needed have arrived', () => {
    const player = new Player(plan(3, 'cancel'));
    expect(player.stands).toEqual(['a', 'b', 'c']);
    player.due();
    expect(player.said).toEqual(['left a time time-came', 'left fork - branch-arrived']);
    player.answer(20, 'c:1:http.request:1', 'ok').worked(30, 'b:1', { kind: 'closed', outcome: 'done', fields: { note: 'n' } });
    expect(player.stands).toEqual(['after']);
    expect(player.state).toMatchObject({ arrivals: {}, positions: [{ branch: [], side: false }], variables: { text: 'n' } });
  });

  test('with "any", the rest are cancelled: their work closes, their answers come too late', () => {
    const player = new Player(plan(1, 'cancel')).due();
    expect(player.stands).toEqual(['after']);
    expect(player.asked).toContain('close-work b:1:close:1');
    expect(player.said).toContain('interrupted c - join-complete');
    expect(player.answer(30, 'c:1:http.request:1', 'ok').said).toEqual(['event-late c - answer-late']);
    expect(player.worked(31, 'b:1', { kind: 'closed', outcome: 'done', fields: {} }).said).toEqual(['event-late b done work-late']);
    expect(player.stands).toEqual(['after']);
  });

  test('or left to run aside: they never hold the journey open, and fire the join no second time', () => {
    const player = new Player(plan(2, 'abandon')).due().answer(20, 'c:1:http.request:1', 'ok');
    expect(player.state.positions.map(({ label, side }) => [label, side])).toEqual([
      ['b', true],
      ['after', false],
    ]);
    player.worked(30, 'b:1', { kind: 'closed', outcome: 'done', fields: {} });
    expect(player.said).toEqual(['left b done work-closed', 'left fork - branch-abandoned']);
    expect(player.due().state.status).toBe('ended');
  });

  test('a join in a loop counts the branches of each visit', () => {
    const looping = sketchPlan({
      count: assign('vars.n + 1.0', 'fork'),
      fork: fork('fork/join', 'a', 'b'),
      a: wait(10, 'fork/join'),
      b: wait(20, 'fork/join'),
      'fork/join': join(2, 'cancel', 'enough'),
      enough: branch('vars.n > 2.0', 'end', 'count'),
      end: end(),
    });
    const player = new Player(looping);
    for (let round = 0; round < 6; round++) player.due();
    expect(player.state.outcome).toBe('done');
    const joined = player.journal.filter(({ why }) => why?.code === 'join-complete');
    expect(joined.map(({ step, visit }) => `${step}:${visit}`)).toEqual(['fork:1', 'fork:2', 'fork:3']);
  });

  test('the end of the main line ends the side lines too', () => {
    const player = new Player(plan(2, 'abandon')).due().answer(20, 'c:1:http.request:1', 'ok').due();
    expect(player.said).toEqual(['left after time time-came', 'interrupted b - reached-end', 'ended end done reached-end']);
    expect(player.asked).toEqual(['close-work b:1:close:1', 'finish done']);
  });

  test('an instance has at most a hundred lines', () => {
    const endless = sketchPlan({
      loop: wait(1, 'fork'),
      fork: fork('fork/join', 'a', 'b'),
      a: wait(0, 'fork/join'),
      b: wait(9_000, 'fork/join'),
      'fork/join': join(1, 'abandon', 'loop'),
      end: end(),
    });
    const player = new Player(endless);
    for (let count = 0; count < 300 && player.state.positions.every(({ incident }) => !incident); count++) player.due();
    expect(player.state.positions.length).toBeLessThanOrEqual(100);
    expect(player.said).toContain('incident fork - too-many-lines');
  });
});
