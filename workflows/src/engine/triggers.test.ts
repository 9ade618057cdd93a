import { describe, expect, test } from '@jest/globals';
import type { PlanTrigger } from '../plan/plan.js';
import { Player, second } from './testing/player.js';
import { effect, end, sketchPlan, wait, way, work } from './testing/plan-sketch.js';

const trigger = (when: PlanTrigger['when'], interrupting: boolean, to: string): PlanTrigger => ({
  id: 't',
  when,
  interrupting,
  way: way('on.t', to),
});
const deadline: PlanTrigger['when'] = { kind: 'timer', afterMs: 30_000 };

describe('an attached trigger', () => {
  test('that interrupts takes the position along, closes its work with the reason and clears its waits', () => {
    const plan = sketchPlan({ task: work('end', [trigger(deadline, true, 'late')]), late: wait(60, 'end'), end: end() });
    const player = new Player(plan).answer(1, 'task:1:open:1', { outcome: 'opened', values: { checkAt: second(20) } });
    expect(player.state.timers.map(({ purpose }) => purpose.kind)).toEqual(['trigger', 'check']);
    player.tell(30, { type: 'due', timer: player.state.timers[0]?.id ?? '' });
    expect(player.stands).toEqual(['late']);
    expect(player.said[0]).toBe('interrupted task on.t trigger-timer');
    expect(player.requests).toMatchObject([
      { type: 'close-work', work: 'task:1', why: { code: 'trigger-timer' } },
      { type: 'clear-timer' },
      { type: 'set-timer' },
    ]);
    expect(player.answer(31, 'task:1:close:1', 'closed').state.requests).toEqual([]);
  });

  test('that does not interrupt starts a side line, once; the position stays', () => {
    const plan = sketchPlan({
      task: work('end', [trigger(deadline, false, 'remind')]),
      remind: wait(5, 'over'),
      over: end('aside'),
      end: end(),
    });
    const player = new Player(plan).answer(1, 'task:1:open:1', { outcome: 'opened', values: { checkAt: null } }).due();
    expect(player.stands).toEqual(['task', 'remind']);
    expect(player.said[0]).toBe('side-line task on.t side-line-began');
    player.due();
    expect(player.stands).toEqual(['task']);
    expect(player.state).toMatchObject({ status: 'running', timers: [] });
    expect(player.said).toContain('left over aside side-line-ended');
  });

  test('that starts a side line which leads nowhere is an incident; the position stays and goes on', () => {
    const aside = { ...trigger(deadline, false, ''), way: way('on.t', null) };
    const player = new Player(sketchPlan({ wait: wait(60, 'end', { triggers: [aside] }), end: end() })).due();
    expect(player.said).toEqual(['side-line wait on.t side-line-began', 'incident wait on.t leads-nowhere']);
    expect(player.state.positions).toMatchObject([{ incident: { aside: true } }]);
    expect(player.due().state.outcome).toBe('done');
  });

  test('by an event counts after the step itself: its own wait takes the event first', () => {
    const own = wait(60, 'end', { on: { paid: 'end' }, triggers: [trigger({ kind: 'event', event: 'paid' }, true, 'other')] });
    expect(new Player(sketchPlan({ wait: own, other: end('other'), end: end() })).event(1, 'paid').state.outcome).toBe('done');
    const none = wait(60, 'end', { triggers: [trigger({ kind: 'event', event: 'paid', match: 'event.n > 3.0' }, true, 'other')] });
    const player = new Player(sketchPlan({ wait: none, other: end('other'), end: end() }));
    expect(player.event(1, 'paid', { n: 1 }).said).toEqual(['event-late - - event-unawaited']);
    expect(player.event(2, 'paid', { n: 5 }).state.outcome).toBe('other');
  });

  test('by an error catches that error of the step, and no other', () => {
    const plan = sketchPlan({
      call: effect('end', { triggers: [trigger({ kind: 'error', code: 'down' }, true, 'other')] }),
      other: end('other'),
      end: end(),
    });
    expect(new Player(plan).fail(1, 'call:1:http.request:1', 'down').state.outcome).toBe('other');
    expect(new Player(plan).fail(1, 'call:1:http.request:1', 'timeout').said).toEqual(['incident call - effect-failed']);
  });

  test('an answer that comes after the interruption is too late, and stands in the journal', () => {
    const plan = sketchPlan({ call: effect('end', { triggers: [trigger(deadline, true, 'other')] }), other: wait(60, 'end'), end: end() });
    const player = new Player(plan).due().answer(31, 'call:1:http.request:1', 'ok');
    expect(player.said).toEqual(['event-late call - answer-late']);
    expect(player.stands).toEqual(['other']);
  });

  test('counts from entering the step, also when the position has moved on inside it', () => {
    const plan = sketchPlan({
      call: effect('call/then', { triggers: [trigger(deadline, true, 'late')] }),
      'call/then': wait(600, 'end', { triggers: [trigger(deadline, true, 'late')] }),
      late: end('late'),
      end: end(),
    });
    const player = new Player(plan).answer(20, 'call:1:http.request:1', 'ok');
    expect(player.state.timers.map(({ due }) => due)).toEqual([second(30), second(600)]);
    expect(player.due().state.outcome).toBe('late');
  });

  test('that has fired inside a step does not fire again when the position moves on in it', () => {
    const remind = [trigger(deadline, false, 'over')];
    const plan = sketchPlan({
      call: effect('call/then', { triggers: remind }),
      'call/then': wait(600, 'end', { triggers: remind }),
      over: end('aside'),
      end: end(),
    });
    const player = new Player(plan).due().answer(40, 'call:1:http.request:1', 'ok');
    expect(player.journal.filter(({ kind }) => kind === 'side-line')).toHaveLength(1);
    expect(player.state.timers.map(({ purpose }) => purpose.kind)).toEqual(['timer']);
  });

  test('by an error can start a side line as well, and the failure goes its drawn way', () => {
    const aside = [trigger({ kind: 'error', code: 'down' }, false, 'note')];
    const plan = sketchPlan({
      call: effect('end', { triggers: aside, failed: way('failed', 'wait') }),
      note: wait(5, 'over'),
      over: end('aside'),
      wait: wait(60, 'end'),
      end: end(),
    });
    expect(new Player(plan).fail(1, 'call:1:http.request:1').stands).toEqual(['wait', 'note']);
  });
});
