import { both, draw } from '@tongtu/workflows/testing';
import { event, passes, semantics } from '../semantics/harness/semantics.js';
import { pattern } from './pattern.js';

semantics('State-based patterns', () => {
  pattern(
    16,
    'Deferred choice',
    draw('start > wait(PT9S, called, visited) -called-> a=end(called); wait -visited-> b=end(visited); wait -time-> c=end(nobody)'),
  )
    .when(passes('PT1S'), event('visited'), event('called'))
    .then({ ends: 'visited' });

  pattern(
    17,
    'Interleaved parallel routing',
    draw(
      `start > which=wait(PT9S, a, b) -a-> firstA=wait(PT1S) > thenB=wait(PT1S) > last=wait(PT1S) > end
       which -b-> firstB=wait(PT1S) > thenA=wait(PT1S) > last; which -time-> nobody=end(nobody)`,
    ),
  )
    .when(event('b'), passes('PT4S'))
    .then({ ends: 'done', says: ['firstB left time: time-came', 'thenA left time: time-came', 'last left time: time-came'] });

  pattern(
    18,
    'Milestone',
    draw('start > open=wait(PT2S) > closed=wait(PT9S) > end; open -on.change-> changing=set(n = vars.n + 1.0) > aside=end(aside)', {
      variables: { n: 'number' },
      on: { open: [{ id: 'change', label: both('change'), when: { kind: 'event', event: 'change' }, interrupting: false }] },
    }),
  )
    .given({ input: { n: 0 } })
    .when(passes('PT1S'), event('change'), passes('PT2S'), event('change'))
    .then({
      stands: ['closed'],
      says: ['open side-line on.change: side-line-began', 'journey event-late: event-unawaited'],
      variables: { n: 1 },
    });

  pattern(
    40,
    'Interleaved routing',
    draw(
      `start(a, b) > which=wait(PT9S, a, b) -a-> doA=set(a = true) > workA=wait(PT1S) > rest=decision(all: vars.a && vars.b) -all-> end
       rest -else-> which; which -b-> doB=set(b = true) > workB=wait(PT1S) > rest; which -time-> nobody=end(nobody)`,
      { variables: { a: 'boolean', b: 'boolean' } },
    ),
  )
    .given({ input: { a: false, b: false } })
    .when(event('b'), passes('PT2S'), event('a'), passes('PT2S'))
    .then({
      ends: 'done',
      says: ['workB left time: time-came', 'rest left else: no-case-held', 'workA left time: time-came', 'rest left all: case-held'],
    });
});
