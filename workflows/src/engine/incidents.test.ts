import { describe, expect, test } from '@jest/globals';
import { Player } from './testing/player.js';
import { assign, branch, effect, end, raise, sketchPlan, wait, way } from './testing/plan-sketch.js';

describe('an incident', () => {
  const call = sketchPlan({ call: effect('end'), end: end() });

  test('parks the position with cause and request: nobody leaves a journey because of an error', () => {
    const player = new Player(call).fail(1, 'call:1:http.request:1', 'timeout');
    expect(player.state.positions).toMatchObject([
      { label: 'call', awaiting: null, incident: { code: 'effect-failed', message: 'no answer', request: 'call:1:http.request:1' } },
    ]);
    expect(player.requests).toEqual([]);
  });

  test('is retried under the same key, with the same content', () => {
    const player = new Player(call);
    const first = player.requests;
    player.fail(1, 'call:1:http.request:1').order(2, { kind: 'retry' });
    expect(player.requests).toEqual(first);
    expect(player.said).toEqual(['retried call - ordered-retry']);
    expect(player.answer(3, 'call:1:http.request:1', 'ok').state.outcome).toBe('done');
  });

  test('is another request, of the next generation, when an operator has changed what goes in', () => {
    const player = new Player(call)
      .fail(1, 'call:1:http.request:1')
      .order(2, { kind: 'set', values: { n: 7 } })
      .order(3, { kind: 'retry' });
    expect(player.requests).toMatchObject([{ type: 'perform', key: 'call:1:http.request:2', input: { n: 7 } }]);
    expect(player.answer(4, 'call:1:http.request:1', 'ok').said).toEqual(['event-late call - answer-late']);
  });

  test('whose request was answered is done again deliberately, as the next generation', () => {
    const player = new Player(call).answer(1, 'call:1:http.request:1', 'no');
    expect(player.said).toEqual(['incident call no leads-nowhere']);
    expect(player.order(2, { kind: 'retry' }).asked).toEqual(['perform call:1:http.request:2']);
  });

  test('takes the drawn way for failures instead, where there is one', () => {
    const drawn = sketchPlan({ call: effect('end', { failed: way('failed', 'other') }), other: end('other'), end: end() });
    expect(new Player(drawn).fail(1, 'call:1:http.request:1').state.outcome).toBe('other');
    const nowhere = sketchPlan({ call: effect('end', { failed: way('failed', null) }), end: end() });
    const player = new Player(nowhere).fail(1, 'call:1:http.request:1');
    expect(player.said).toEqual(['incident call failed effect-failed']);
    expect(player.order(2, { kind: 'retry' }).asked).toEqual(['perform call:1:http.request:1']);
  });

  test('names the rule that could not be computed, and where in it', () => {
    const player = new Player(sketchPlan({ sum: assign('vars.n + vars.text', 'end'), end: end() }));
    expect(player.entries.at(-1)).toMatchObject({
      kind: 'incident',
      step: 'sum',
      why: { code: 'expression-failed', args: { error: 'null-value', source: 'vars.n + vars.text', for: 'n' } },
    });
    const args = player.entries.at(-1)?.why?.args;
    expect('vars.n + vars.text'.slice(Number(args?.['from']), Number(args?.['to']))).toBe('vars.text');
    expect(player.order(1, { kind: 'set', values: { text: 4 } }).order(2, { kind: 'retry' }).state).toMatchObject({
      status: 'ended',
      variables: { n: 4 },
    });
  });

  test.each([
    ['an answer that was not drawn', () => new Player(call).answer(1, 'call:1:http.request:1', 'strange'), 'unknown-outcome'],
    ['a way that leads nowhere', () => new Player(sketchPlan({ if: branch('vars.n > 0.0', 'end', null), end: end() })), 'leads-nowhere'],
    ['a stop that was drawn', () => new Player(sketchPlan({ stop: raise('look') })), 'raised'],
    ['a loop that never rests', () => new Player(sketchPlan({ a: assign('vars.n', 'b'), b: assign('vars.n', 'a') })), 'runaway'],
  ])('comes from %s', (_, play, code) => {
    const player = play();
    expect(player.state.positions).toMatchObject([{ incident: { code } }]);
    expect(player.entries.at(-1)).toMatchObject({ kind: 'incident', why: { code } });
  });

  test('does not stop the triggers of its step', () => {
    const rescue = { id: 't', when: { kind: 'timer', afterMs: 60_000 }, interrupting: true, way: way('on.t', 'other') } as const;
    const plan = sketchPlan({ call: effect('end', { triggers: [rescue] }), other: end('other'), end: end() });
    expect(new Player(plan).fail(1, 'call:1:http.request:1').due().state.outcome).toBe('other');
  });

  test('a plan that names a missing instruction is thrown: no customer can mend it', () => {
    expect(() => new Player(sketchPlan({ wait: wait(1, 'gone') })).due()).toThrow('Plan has no instruction at "gone"');
  });
});
