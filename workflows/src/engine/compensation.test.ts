import { describe, expect, test } from '@jest/globals';
import { resume } from './index.js';
import { Player } from './testing/player.js';
import { assign, branch, compensate, effect, end, fork, join, sketchPlan, undoing, wait, way } from './testing/plan-sketch.js';

const book = (step: string, to: string | null) => effect(to, { ...undoing(step), ways: [way('ok', to), way('refused', 'back')] });
const key = (step: string, visit = 1) => `${step}:${visit}:http.request:1`;
const booked = (id: string) => ({ outcome: 'ok', values: { id } });

/** Three bookings; what the third answers decides. */
const plan = sketchPlan({
  a: book('a', 'b'),
  b: book('b', 'c'),
  c: book('c', 'end'),
  back: compensate('undone'),
  undone: end('undone'),
  end: end(),
});

const refused = () => new Player(plan).answer(1, key('a'), booked('A')).answer(2, key('b'), booked('B')).answer(3, key('c'), 'refused');

describe('compensation', () => {
  test('undoes what was done, the last first, one at a time, each under a key of its own', () => {
    const player = refused();
    expect(player.requests).toEqual([
      {
        type: 'perform',
        key: 'back:1:undo:1',
        step: 'back',
        visit: 1,
        operation: 'undo.b',
        settings: { of: 'b' },
        input: { n: 0, id: 'B' },
        timeoutMs: 1_000,
        retry: { attempts: 1, firstMs: 1, factor: 1, longestMs: 1 },
        quick: false,
      },
    ]);
    player.answer(4, 'back:1:undo:1', 'ok');
    expect(player.requests).toMatchObject([{ key: 'back:1:undo:2', operation: 'undo.a', input: { id: 'A' } }]);
    expect(player.said).toEqual(['undone b - undone']);
    player.answer(5, 'back:1:undo:2', 'ok');
    expect(player.said).toEqual(['undone a - undone', 'left back done all-undone', 'ended undone undone reached-end']);
    expect(player.state.undo).toEqual([]);
  });

  test('touches completed effects only: not one that was refused, failed, or never answered', () => {
    const cut = sketchPlan({
      a: book('a', 'b'),
      b: effect('back', { ...undoing('b'), failed: way('failed', 'back') }),
      back: compensate('end'),
      end: end(),
    });
    const failed = new Player(cut).answer(1, key('a'), booked('A')).fail(2, key('b'));
    expect(failed.asked).toEqual(['perform back:1:undo:1']);
    expect(failed.answer(3, 'back:1:undo:1', 'ok').state.outcome).toBe('done');
    const moved = new Player(cut).answer(1, key('a'), booked('A')).order(2, { kind: 'move', position: 'p1', to: 'back' });
    expect(moved.state.undo?.map((done) => done.key)).toEqual([key('a')]);
  });

  test('is done at once when there is nothing to undo', () => {
    const player = new Player(plan).answer(1, key('a'), 'refused');
    expect(player.said).toContain('left back done nothing-to-undo');
    expect(player.state.outcome).toBe('undone');
  });

  test('asks again under the same key what was not answered', () => {
    const player = refused();
    expect(resume(plan, player.state)).toEqual(player.requests);
  });

  test('that fails is an incident, and a retry goes on under the same key', () => {
    const player = refused().fail(4, 'back:1:undo:1', 'down');
    expect(player.said).toEqual(['incident back - undo-failed']);
    expect(player.state.undo?.map((done) => done.key)).toEqual([key('a'), key('b')]);
    expect(player.order(5, { kind: 'retry' }).asked).toEqual(['perform back:1:undo:1']);
    expect(player.answer(6, 'back:1:undo:1', 'ok').asked).toEqual(['perform back:1:undo:2']);
  });

  test('that fails takes the way drawn for it, where there is one; what is left can still be undone', () => {
    const drawn = sketchPlan({ ...sketch(), back: compensate('end', { incident: way('incident', 'look') }), look: wait(60, 'back') });
    const player = new Player(drawn).answer(1, key('a'), booked('A')).answer(2, key('b'), 'refused').fail(3, 'back:1:undo:1');
    expect(player.said[0]).toBe('left back incident undo-failed');
    expect(player.stands).toEqual(['look']);
    expect(player.due().asked).toEqual(['perform back:2:undo:1']);
  });

  test('redone by order undoes under another key; while it is being undone that is refused', () => {
    const order = { kind: 'redo', position: 'p1' } as const;
    expect(refused().order(4, order).said).toEqual(['refused back - still-asked']);
    expect(refused().fail(4, 'back:1:undo:1').order(5, order).asked).toEqual(['perform back:2:undo:1']);
  });

  test('of named steps leaves the others to be undone later', () => {
    const named = sketchPlan({ ...sketch(), back: compensate('wait', { steps: ['a'] }), wait: wait(60, 'rest'), rest: compensate('end') });
    const player = new Player(named).answer(1, key('a'), booked('A')).answer(2, key('b'), booked('B')).answer(3, key('c'), 'refused');
    expect(player.requests).toMatchObject([{ operation: 'undo.a' }]);
    player.answer(4, 'back:1:undo:1', 'ok').due();
    expect(player.requests).toMatchObject([{ key: 'rest:1:undo:1', operation: 'undo.b' }]);
  });

  test('undoes an effect that was done twice by order twice', () => {
    const twice = sketchPlan({ a: effect(null, undoing('a')), back: compensate('end'), end: end() });
    const player = new Player(twice).answer(1, key('a'), booked('1')).order(2, { kind: 'redo', position: 'p1' });
    player.answer(3, 'a:1:http.request:2', booked('2')).order(4, { kind: 'move', position: 'p1', to: 'back' });
    expect(player.requests).toMatchObject([{ input: { id: '2' } }]);
    expect(player.answer(5, 'back:2:undo:1', 'ok').requests).toMatchObject([{ input: { id: '1' } }]);
  });

  test('computes what an undo is given when the effect is done; what could not be computed then is computed when it is undone', () => {
    const changing = sketchPlan({
      a: effect('set', undoing('a', { n: 'vars.n' })),
      set: assign('7.0', 'b'),
      b: effect('back', undoing('b', { text: 'vars.text + "!"' })),
      back: compensate('end'),
      end: end(),
    });
    const player = new Player(changing).answer(1, key('a'), booked('A')).answer(2, key('b'), booked('B'));
    expect(player.said.at(-1)).toBe('incident back - expression-failed');
    player.order(3, { kind: 'set', values: { text: 'x' } }).order(4, { kind: 'retry' });
    expect(player.requests).toMatchObject([{ input: { text: 'x!' } }]);
    expect(player.answer(5, 'back:1:undo:1', 'ok').requests).toMatchObject([{ input: { n: 0 } }]);
  });
});

function sketch() {
  return { a: book('a', 'b'), b: book('b', 'c'), c: book('c', 'end'), end: end() };
}

describe('the scope of a compensation', () => {
  const parallel = (more: Parameters<typeof sketchPlan>[0]) =>
    sketchPlan({
      before: book('before', 'fork'),
      fork: fork('fork/join', 'a', 'b'),
      a: book('a', 'a2'),
      a2: effect('fork/join', { ways: [way('ok', 'fork/join'), way('refused', 'back-a')] }),
      'back-a': compensate('fork/join'),
      b: book('b', 'fork/join'),
      'fork/join': join(2, 'cancel', 'last'),
      last: effect('end', { ways: [way('ok', 'end'), way('refused', 'back')] }),
      back: compensate('end'),
      end: end(),
      ...more,
    });

  test('is the branch it stands in', () => {
    const player = new Player(parallel({}))
      .answer(1, key('before'), booked('0'))
      .answer(2, key('a'), booked('A'))
      .answer(3, key('b'), booked('B'));
    player.answer(4, key('a2'), 'refused');
    expect(player.requests).toMatchObject([{ operation: 'undo.a' }]);
    player.answer(5, 'back-a:1:undo:1', 'ok');
    expect(player.said).toContain('left back-a done all-undone');
    expect(player.state.undo?.map((done) => done.key)).toEqual([key('before'), key('b')]);
  });

  test('is everything on the main line, what its branches did too, the last first', () => {
    const player = new Player(parallel({}))
      .answer(1, key('before'), booked('0'))
      .answer(2, key('b'), booked('B'))
      .answer(3, key('a'), booked('A'));
    player.answer(4, key('a2'), 'ok').answer(5, key('last'), 'refused');
    const undoes: unknown[] = [];
    for (let number = 1; player.state.status === 'running'; number++) {
      undoes.push(...player.requests.flatMap((request) => (request.type === 'perform' ? [request.operation] : [])));
      player.answer(5 + number, `back:1:undo:${number}`, 'ok');
    }
    expect(undoes).toEqual(['undo.a', 'undo.b', 'undo.before']);
  });

  test('is its own line alone on a side line', () => {
    const trigger = { id: 't', when: { kind: 'timer', afterMs: 5_000 }, interrupting: false, way: way('on.t', 'aside') } as const;
    const sides = sketchPlan({
      main: book('main', 'wait'),
      wait: wait(60, 'back', { triggers: [trigger] }),
      aside: book('aside', 'back-aside'),
      'back-aside': compensate('over'),
      over: end('aside'),
      back: compensate('end'),
      end: end(),
    });
    const player = new Player(sides).answer(1, key('main'), booked('M')).due().answer(6, key('aside'), booked('S'));
    expect(player.requests).toMatchObject([{ operation: 'undo.aside' }]);
    player.answer(7, 'back-aside:1:undo:1', 'ok');
    expect(player.stands).toEqual(['wait']);
    expect(player.due().requests).toMatchObject([{ operation: 'undo.main' }]);
  });
});

describe('the state of what can be undone', () => {
  test('is kept only by plans that undo', () => {
    const never = sketchPlan({ ...sketch(), back: wait(1, 'end') });
    expect(new Player(never).answer(1, key('a'), booked('A')).state).not.toHaveProperty('undo');
  });

  test('stays small in a loop of any length: when too much would have to be undone, the next is not begun', () => {
    const loop = sketchPlan({
      count: assign('vars.n + 1.0', 'a'),
      a: book('a', 'again'),
      again: branch('vars.n > 1000.0', 'back', 'count'),
      back: compensate('end'),
      end: end(),
    });
    const player = new Player(loop);
    for (let visit = 1; !player.state.positions[0]?.incident; visit++) player.answer(visit, key('a', visit), booked('12345'));
    expect(player.said.at(-1)).toBe('incident a - too-many-undos');
    expect(player.asked).toEqual([]);
    expect(JSON.stringify(player.state).length).toBeLessThan(4_000);
    expect(player.order(2_000, { kind: 'move', position: 'p1', to: 'back' }).asked).toEqual(['perform back:32:undo:1']);
  });
});
