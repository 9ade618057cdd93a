import { describe, expect, test } from '@jest/globals';
import { resume } from './index.js';
import { Player } from './testing/player.js';
import { effect, end, fork, join, sketchPlan, wait, way } from './testing/plan-sketch.js';

const key = 'a:1:http.request:1';
const long = (onLeave: 'recall' | 'leave', to: string | null = 'end') =>
  effect(to, { reports: { onLeave }, ways: [way('ok', to), way('no', 'refused')], failed: way('failed', 'gone') });
const more = { refused: end('refused'), gone: end('gone'), end: end() };
const recalled = sketchPlan({ a: long('recall'), ...more }, { exits: [{ id: 'x', goal: false, event: 'paid', outcome: 'paid' }] });
const left = sketchPlan({ a: long('leave'), ...more }, { exits: recalled.exits });

describe('an effect that reports later', () => {
  test('is asked with that said, and rests once it has begun without a word in the journal', () => {
    const player = new Player(recalled);
    expect(player.requests).toMatchObject([{ type: 'perform', key, reports: true }]);
    player.answer(1, key, 'begun');
    expect([player.stands, player.said, player.asked]).toEqual([['a'], [], []]);
  });

  test('goes on by what it reports, and takes its values', () => {
    const player = new Player(recalled).answer(1, key, 'begun').report(9, key, { outcome: 'ok', values: { body: { text: 'T' } } });
    expect(player.said[0]).toBe('left a ok answered');
    expect([player.state.outcome, player.state.variables['text'], player.asked]).toEqual(['done', 'T', ['finish done']]);
  });

  test('may report before anybody has heard that it has begun, and the beginning then says nothing', () => {
    const player = new Player(sketchPlan({ a: long('recall', 'w'), w: wait(60, 'end'), ...more })).report(1, key, 'ok');
    expect(player.stands).toEqual(['w']);
    expect(player.answer(2, key, 'begun').said).toEqual([]);
  });

  test('may answer by its outcome at once', () => {
    expect(new Player(recalled).answer(1, key, 'no').state.outcome).toBe('refused');
  });

  test('that cannot begin goes the way drawn for failures, and nothing is recalled', () => {
    expect(new Player(recalled).fail(1, key).asked).toEqual(['finish gone']);
  });

  test('reports once: a copy under its number, and a second report, move nothing', () => {
    const player = new Player(sketchPlan({ a: long('recall', 'w'), w: wait(60, 'end'), ...more })).answer(1, key, 'begun');
    const report = { type: 'reported', key, answer: { outcome: 'ok' } } as const;
    player.tell(2, report, 1).tell(3, report, 1);
    expect(player.said).toEqual([]);
    expect(player.tell(4, report, 2).said).toEqual(['event-late a ok report-late']);
    expect(player.stands).toEqual(['w']);
  });

  test('asks nothing again after a restart once it has begun', () => {
    const player = new Player(recalled);
    expect(resume(recalled, player.state)).toEqual(player.requests);
    expect(resume(recalled, player.answer(1, key, 'begun').state)).toEqual([]);
  });

  test('is recalled when the journey leaves it, whether it is known to have begun or not', () => {
    for (const player of [new Player(recalled), new Player(recalled).answer(1, key, 'begun')]) {
      expect(player.event(2, 'paid').asked).toEqual(['recall a:1:recall:1', 'finish paid']);
      expect(player.requests[0]).toMatchObject({ of: key, why: { code: 'exit-met' } });
    }
  });

  test('is left to go on where that is drawn', () => {
    expect(new Player(left).answer(1, key, 'begun').event(2, 'paid').asked).toEqual(['finish paid']);
  });

  test('is recalled by an interrupting trigger, a skip, a move and the loss of its branch, and the recall is repeated until it is answered', () => {
    const side = sketchPlan({
      split: fork('join', 'a', 'b'),
      a: long('recall', 'join'),
      b: wait(5, 'join'),
      join: join(1, 'cancel', 'w'),
      w: wait(60, 'end'),
      ...more,
    });
    const player = new Player(side).answer(1, key, 'begun').due();
    expect(player.asked).toContain('recall a:1:recall:1');
    expect(resume(side, player.state).filter(({ type }) => type === 'recall')).toHaveLength(1);
    expect(player.answer(7, 'a:1:recall:1', 'recalled').state.requests).toEqual([]);
    const trigger = { id: 'late', when: { kind: 'timer', afterMs: 5_000 }, interrupting: true, way: way('on.late', 'w') } as const;
    const plan = sketchPlan({ a: effect('end', { reports: { onLeave: 'recall' }, triggers: [trigger] }), w: wait(60, 'end'), end: end() });
    const begun = () => new Player(plan).answer(1, key, 'begun');
    expect(begun().due().asked).toContain('recall a:1:recall:1');
    expect(begun().order(2, { kind: 'skip', position: 'p1', outcome: 'ok' }).asked).toContain('recall a:1:recall:1');
    expect(begun().order(2, { kind: 'move', position: 'p1', to: 'w' }).asked).toContain('recall a:1:recall:1');
  });

  test('done again by order recalls the first and begins the next under a key of its own', () => {
    const player = new Player(recalled).answer(1, key, 'begun').order(2, { kind: 'redo', position: 'p1' });
    expect(player.asked).toEqual(['recall a:1:recall:1', 'perform a:1:http.request:2']);
    expect(player.answer(3, 'a:1:http.request:2', 'begun').report(4, key, 'ok').said).toEqual(['event-late a ok report-late']);
    expect(player.report(5, 'a:1:http.request:2', 'ok').state.outcome).toBe('done');
  });

  test('a report waits for the end of a pause', () => {
    const player = new Player(recalled).answer(1, key, 'begun').order(2, { kind: 'pause' }).report(3, key, 'ok');
    expect(player.stands).toEqual(['a']);
    expect(player.order(4, { kind: 'resume' }).state.outcome).toBe('done');
  });

  test('a report by an outcome that is not drawn waits for a person', () => {
    const player = new Player(recalled).answer(1, key, 'begun').report(2, key, 'odd');
    expect(player.said).toEqual(['incident a - unknown-outcome']);
  });
});
