import { draw } from '@tongtu/workflows/testing';
import { passes, semantics } from '../semantics/harness/semantics.js';
import { pattern } from './pattern.js';

semantics('Basic control flow', () => {
  pattern(1, 'Sequence', draw('start > first=wait(PT1S) > second=wait(PT1S) > end'))
    .when(passes('PT1.5S'))
    .then({ stands: ['second'], says: ['first left time: time-came', 'second entered'] });

  pattern(
    2,
    'Parallel split',
    draw('start > parallel(x, y) -x-> a=wait(PT1S) > join(parallel) > end; parallel -y-> b=wait(PT2S) > join'),
  ).then({
    stands: ['a', 'b'],
  });

  pattern(3, 'Synchronization', draw('start > parallel(x, y) -x-> a=wait(PT1S) > join(parallel) > end; parallel -y-> b=wait(PT2S) > join'))
    .when(passes('PT3S'))
    .then({ ends: 'done', says: ['join left: branch-arrived', 'b left time: time-came', 'join left next: join-complete'] });

  pattern(
    4,
    'Exclusive choice',
    draw('start(n) > decision(big: vars.n > 10) -big-> a=wait(PT1S) > end; decision -else-> b=wait(PT1S) > end', {
      variables: { n: 'number' },
    }),
  )
    .given({ input: { n: 20 } })
    .then({ stands: ['a'], says: ['decision left big: case-held'] });

  pattern(
    5,
    'Simple merge',
    draw('start(n) > decision(big: vars.n > 10) -big-> a=wait(PT1S) > both=wait(PT1S) > end; decision -else-> b=wait(PT1S) > both', {
      variables: { n: 'number' },
    }),
  )
    .given({ input: { n: 5 } })
    .when(passes('PT3S'))
    .then({ ends: 'done', says: ['b left time: time-came', 'both left time: time-came'], never: ['a entered'] });
});
