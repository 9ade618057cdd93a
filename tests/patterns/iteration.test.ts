import { draw } from '@tongtu/workflows/testing';
import { event, passes, semantics } from '../semantics/harness/semantics.js';
import { pattern } from './pattern.js';

semantics('Iteration, termination and triggers', () => {
  pattern(
    10,
    'Arbitrary cycles',
    draw(
      `start(n) > entry=decision(late: vars.n > 5) -late-> b=wait(PT1S, back) -back-> a=wait(PT1S, skip) -time-> b; b -time-> end
       entry -else-> a; a -skip-> end`,
      { variables: { n: 'number' } },
    ),
  )
    .given({ input: { n: 9 } })
    .when(event('back'), passes('PT2.5S'))
    .then({ ends: 'done', says: ['b left back: event-came', 'a left time: time-came', 'b left time: time-came'] });

  pattern(
    21,
    'Structured loop',
    draw('start(n) > again=wait(PT1S) > count=set(n = vars.n + 1.0) > more=decision(yes: vars.n < 3.0) -yes-> again; more -else-> end', {
      variables: { n: 'number' },
    }),
  )
    .given({ input: { n: 0 } })
    .when(passes('PT4S'))
    .then({ ends: 'done', variables: { n: 3 } });

  pattern(
    43,
    'Explicit termination',
    draw(
      `start > parallel(x, y) -x-> a=wait(PT9S, stop) -stop-> out=end(stopped); a -time-> join(parallel) > end
       parallel -y-> b=wait(PT9S) > join`,
    ),
  )
    .when(passes('PT1S'), event('stop'))
    .then({ ends: 'stopped', says: ['b interrupted: reached-end', 'out ended stopped: reached-end'] });

  pattern(
    23,
    'Transient trigger',
    draw('start > before=wait(PT2S) > listen=wait(PT2S, signal) -signal-> heard=end(heard); listen -time-> end'),
  )
    .when(passes('PT1S'), event('signal'), passes('PT4S'))
    .then({ ends: 'done' });

  pattern(
    24,
    'Persistent trigger',
    draw('start > before=wait(PT2S) > listen=wait(PT2S, signal) -signal-> heard=end(heard); listen -time-> end', {
      configs: {
        listen: {
          duration: 'PT2S',
          events: [{ id: 'signal', label: { zh: '信号', en: 'signal' }, event: 'signal', since: 'entry', assign: [] }],
        },
      },
    }),
  )
    .when(passes('PT1S'), event('signal'), passes('PT2S'))
    .then({ ends: 'heard', says: ['listen left signal: event-was-early'] });
});
