import { describe, expect, test } from '@jest/globals';
import { Player, second } from './testing/player.js';
import { assign, end, sketchPlan, wait, way } from './testing/plan-sketch.js';

describe('a wait', () => {
  const plan = sketchPlan({ wait: wait(60, 'end', { on: { paid: 'paid', called: 'end' } }), paid: end('paid'), end: end() });

  test('is over by what comes first, and says what the others still waited for', () => {
    const player = new Player(plan).event(10, 'paid');
    expect(player.state.outcome).toBe('paid');
    expect(player.entries[0]).toMatchObject({
      kind: 'left',
      outcome: 'paid',
      why: { code: 'event-came' },
      notTaken: [
        { outcome: 'time', why: { code: 'time-not-come', args: { due: second(60) } } },
        { outcome: 'called', why: { code: 'event-not-come', args: { event: 'called' } } },
      ],
    });
    expect(new Player(plan).due().entries[0]).toMatchObject({
      kind: 'left',
      outcome: 'time',
      why: { code: 'time-came', args: { due: second(60) } },
    });
  });

  test('of two ways that one event opens takes the one drawn first', () => {
    const twice = wait(60, 'end', {
      events: ['a', 'b'].map((outcome) => ({ event: 'paid', since: 'step', assign: [], way: way(outcome, 'end') })),
    });
    expect(new Player(sketchPlan({ wait: twice, end: end() })).event(1, 'paid').entries[0]?.outcome).toBe('a');
  });

  test('ignores what it has heard before, and closes gaps in the numbers', () => {
    const player = new Player(
      sketchPlan({ wait: wait(60, 'again', { on: { paid: 'again' } }), again: wait(60, 'end', { on: { called: 'end' } }), end: end() }),
    );
    player.tell(1, { type: 'event', id: 'e3', name: 'paid', data: {} }, 3);
    expect(player.state.inbox).toEqual({ last: 0, beyond: [3] });
    const { state } = player;
    player.tell(2, { type: 'event', id: 'e3', name: 'paid', data: {} }, 3);
    expect(player.state).toBe(state);
    player.tell(3, { type: 'event', id: 'e1', name: 'left', data: {} }, 1).tell(3, { type: 'event', id: 'e2', name: 'left', data: {} }, 2);
    expect(player.state.inbox).toEqual({ last: 3, beyond: [] });
    const closed = player.state;
    for (const number of [1, 2, 3]) expect(player.tell(4, { type: 'event', id: 'e', name: 'left', data: {} }, number).state).toBe(closed);
  });

  test('does not mind a timer that was cleared', () => {
    const player = new Player(sketchPlan({ wait: wait(60, 'again', { on: { paid: 'again' } }), again: wait(60, 'end'), end: end() }));
    const [first] = player.state.timers;
    const { state } = player.event(5, 'paid');
    expect(player.asked).toEqual(['clear-timer p1:1', 'set-timer p1:2']);
    player.tell(60, { type: 'due', timer: first?.id ?? '' });
    expect(player.state).toBe(state);
  });

  test('records an event that nobody waits for any more, and keeps one that somebody will', () => {
    const later = sketchPlan({ first: wait(10, 'then'), then: wait(60, 'end', { on: { paid: 'end' } }), end: end() });
    expect(new Player(later).event(1, 'paid').said).toEqual(['event-early - - event-early']);
    expect(new Player(later).event(1, 'called').said).toEqual(['event-late - - event-unawaited']);
  });

  describe('looks back', () => {
    const looking = (since: 'step' | 'entry' | { readonly ms: number }) =>
      sketchPlan({
        first: wait(10, 'then'),
        then: wait(60, 'end', {
          events: [{ event: 'paid', match: 'event.n > 3.0', since, assign: [{ name: 'n', value: 'event.n' }], way: way('paid', 'end') }],
        }),
        end: end(),
      });

    test.each([
      ['entry', true],
      ['step', false],
      [{ ms: 9_500 }, true],
      [{ ms: 8_000 }, false],
    ] as const)('since %p: %p', (since, takes) => {
      const player = new Player(looking(since)).event(1, 'paid', { n: 5 }).due();
      expect(player.state.status).toBe(takes ? 'ended' : 'running');
      if (takes) expect(player.said).toContain('left then paid event-was-early');
      expect(player.state.variables['n']).toBe(takes ? 5 : 0);
    });

    test('to what came in the very moment of entering the step', () => {
      expect(new Player(looking('step')).event(10, 'paid', { n: 5 }).due().said).toContain('left then paid event-was-early');
    });

    test('to when it happened, not to when it was heard of; a clock that is ahead does not count', () => {
      const reported = (occurred: number) =>
        new Player(looking({ ms: 8_000 })).tell(5, { type: 'event', id: 'e', name: 'paid', data: { n: 5 }, occurred: second(occurred) });
      expect(reported(3).due().state.status).toBe('ended');
      expect(reported(1).due().state.status).toBe('running');
      expect(reported(99).state.early).toMatchObject([{ at: second(5) }]);
    });

    test('but takes an early event only once', () => {
      const twice = sketchPlan({
        first: wait(10, 'then'),
        then: wait(60, 'end', { events: [{ event: 'paid', since: 'entry', assign: [], way: way('paid', 'once-more') }] }),
        'once-more': wait(60, 'end', { events: [{ event: 'paid', since: 'entry', assign: [], way: way('paid', 'end') }] }),
        end: end(),
      });
      expect(new Player(twice).event(1, 'paid').due().stands).toEqual(['once-more']);
    });

    test('keeps at most 50 events, and says which it let go', () => {
      const player = new Player(looking('entry'));
      for (let count = 0; count < 51; count++) player.event(1, 'paid', { n: 0 });
      expect(player.state.early).toHaveLength(50);
      expect(player.said).toEqual(['event-early - - event-early', 'event-late - - early-dropped']);
    });
  });

  describe('until a date', () => {
    const until = (value: string, offsetMs = 0) =>
      sketchPlan(
        {
          set: assign('1.0', 'wait'),
          wait: wait(0, 'end', { timers: [{ until: value, offsetMs, way: way('time', 'end'), past: way('past', 'late') }] }),
          late: end('late'),
          end: end(),
        },
        { variables: { n: 0, text: null, when: '2026-03-11' } },
      );

    test('means its first moment in the zone of the journey', () => {
      expect(new Player(until('vars.when')).state.timers).toMatchObject([{ due: '2026-03-10T16:00:00.000Z' }]);
      expect(new Player(until('vars.when', 9 * 3_600_000)).state.timers).toMatchObject([{ due: '2026-03-11T01:00:00.000Z' }]);
    });

    test('leaves by "past" when it is past already', () => {
      const player = new Player(until('"2026-03-10T01:59:59Z"'));
      expect(player.state.outcome).toBe('late');
      expect(player.said).toContain('left wait past date-past');
    });

    test('past, and an event that came early: the earlier of the two decides', () => {
      const both = (date: string) =>
        sketchPlan({
          first: wait(10, 'then'),
          then: wait(0, 'end', {
            timers: [{ until: date, offsetMs: 0, way: way('time', 'end'), past: way('past', 'end') }],
            events: [{ event: 'paid', since: 'entry', assign: [], way: way('paid', 'end') }],
          }),
          end: end(),
        });
      expect(new Player(both('"2026-03-10T02:00:03Z"')).event(5, 'paid').due().said[1]).toBe('left then past date-past');
      expect(new Player(both('"2026-03-10T02:00:07Z"')).event(5, 'paid').due().said[1]).toBe('left then paid event-was-early');
    });

    test('that is this very moment is not past', () => {
      expect(new Player(until('now')).due().said).toContain('left wait time time-came');
    });

    test('is an incident when it is no date', () => {
      expect(new Player(until('vars.text')).said).toContain('incident wait - not-a-time');
      expect(new Player(until('vars.n')).state.positions[0]?.incident).toMatchObject({ code: 'not-a-time' });
    });
  });
});
