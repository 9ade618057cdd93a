import { draw } from '@tongtu/workflows/testing';
import { event, passes, scenario, semantics } from './harness/semantics.js';

const three = (how: string): string =>
  `start > parallel(x, y, z) -x-> a=wait(PT1S) > join(parallel${how}) > after=wait(PT4S) > end
   parallel -y-> b=wait(PT2S) > join; parallel -z-> c=wait(PT3S) > join`;

semantics(
  'Parallel: joins count branches of this visit; any and n of m cancel or abandon the rest as drawn; a join inside a loop works',
  () => {
    scenario('all: the join waits for every branch', three(''))
      .when(passes('PT2.5S'))
      .then({
        ends: null,
        stands: ['c'],
        says: ['join left: branch-arrived', 'join left: branch-arrived'],
        never: ['join left next: join-complete'],
      });

    scenario('any: the first branch goes on, the rest are cancelled', three(', any'))
      .when(passes('PT1.5S'))
      .then({ stands: ['after'], says: ['b interrupted: join-complete', 'c interrupted: join-complete', 'join left next: join-complete'] });

    scenario('any, the rest left to run: they go on beside, and come to nothing', three(', any, abandon'))
      .when(passes('PT3.5S'))
      .then({
        stands: ['after'],
        says: [
          'join left next: join-complete',
          'b left time: time-came',
          'join left: branch-abandoned',
          'c left time: time-came',
          'join left: branch-abandoned',
        ],
      });

    scenario('two of three: the second that comes goes on', three(', 2'))
      .when(passes('PT2.5S'))
      .then({ stands: ['after'], says: ['join left: branch-arrived', 'c interrupted: join-complete', 'join left next: join-complete'] });

    scenario(
      'in a loop: what came the last time round does not count this time',
      draw(
        `start(n) > count=set(n = vars.n + 1.0) > parallel(x, y) -x-> a=wait(PT0.3S) > join(parallel) > more=decision(again: vars.n < 3.0) -again-> count
       more -else-> end; parallel -y-> b=wait(PT0.6S) > join`,
        { variables: { n: 'number' } },
      ),
    )
      .given({ input: { n: 0 } })
      .when(passes('PT3S'))
      .then({ ends: 'done', variables: { n: 3 } });

    scenario(
      'an end in one branch ends the journey for all',
      'start > parallel(x, y) -x-> a=wait(PT1S) > join(parallel) > end; parallel -y-> b=wait(PT9S, stop) -stop-> out=end(stopped); b -time-> join',
    )
      .when(event('stop'))
      .then({ ends: 'stopped', says: ['b left stop: event-came', 'a interrupted: reached-end', 'out ended stopped: reached-end'] });
  },
);
