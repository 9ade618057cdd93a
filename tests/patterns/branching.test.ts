import { both, draw } from '@tongtu/workflows/testing';
import { passes, semantics } from '../semantics/harness/semantics.js';
import { pattern } from './pattern.js';

semantics('Advanced branching and synchronization', () => {
  pattern(
    6,
    'Multi-choice',
    draw(
      `start(n) > parallel(x, y, z) -x-> wantsA=decision(yes: vars.n > 1) -yes-> a=wait(PT1S) > join(parallel) > end; wantsA -else-> join
       parallel -y-> wantsB=decision(yes: vars.n > 5) -yes-> b=wait(PT1S) > join; wantsB -else-> join
       parallel -z-> wantsC=decision(yes: vars.n > 2) -yes-> c=wait(PT2S) > join; wantsC -else-> join`,
      { variables: { n: 'number' } },
    ),
  )
    .given({ input: { n: 3 } })
    .then({ stands: ['a', 'c'] });

  pattern(
    7,
    'Structured synchronizing merge',
    draw(
      `start(n) > parallel(x, y, z) -x-> wantsA=decision(yes: vars.n > 1) -yes-> a=wait(PT1S) > join(parallel) > end; wantsA -else-> join
       parallel -y-> wantsB=decision(yes: vars.n > 5) -yes-> b=wait(PT1S) > join; wantsB -else-> join
       parallel -z-> wantsC=decision(yes: vars.n > 2) -yes-> c=wait(PT2S) > join; wantsC -else-> join`,
      { variables: { n: 'number' } },
    ),
  )
    .given({ input: { n: 3 } })
    .when(passes('PT3S'))
    .then({
      ends: 'done',
      says: ['a left time: time-came', 'c left time: time-came', 'join left next: join-complete'],
      never: ['b entered'],
    });

  pattern(
    8,
    'Multi-merge',
    draw(
      'start > wait(PT9S) > end; wait -on.one-> notify=message(service) -sent-> aside=end(aside); wait -on.two-> notify; notify -suppressed-> aside; notify -failed-> aside',
      {
        on: {
          wait: [
            { id: 'one', label: both('one'), when: { kind: 'timer', after: 'PT1S' }, interrupting: false },
            { id: 'two', label: both('two'), when: { kind: 'timer', after: 'PT2S' }, interrupting: false },
          ],
        },
      },
    ),
  )
    .when(passes('PT3S'))
    .then({ stands: ['wait'], says: ['notify left sent: answered', 'notify left sent: answered'] });

  pattern(
    9,
    'Structured discriminator',
    draw(
      'start > parallel(x, y) -x-> a=wait(PT1S) > join(parallel, any, abandon) > after=wait(PT9S) > end; parallel -y-> b=wait(PT2S) > join',
    ),
  )
    .when(passes('PT3S'))
    .then({ stands: ['after'], says: ['join left next: join-complete', 'b left time: time-came', 'join left: branch-abandoned'] });

  pattern(
    29,
    'Cancelling discriminator',
    draw('start > parallel(x, y) -x-> a=wait(PT1S) > join(parallel, any) > after=wait(PT9S) > end; parallel -y-> b=wait(PT2S) > join'),
  )
    .when(passes('PT3S'))
    .then({
      stands: ['after'],
      says: ['b interrupted: join-complete', 'join left next: join-complete'],
      never: ['b left time: time-came'],
    });

  pattern(
    30,
    'Structured partial join',
    draw(
      `start > parallel(x, y, z) -x-> a=wait(PT1S) > join(parallel, 2, abandon) > after=wait(PT9S) > end
       parallel -y-> b=wait(PT2S) > join; parallel -z-> c=wait(PT3S) > join`,
    ),
  )
    .when(passes('PT4S'))
    .then({
      stands: ['after'],
      says: ['join left: branch-arrived', 'join left next: join-complete', 'c left time: time-came', 'join left: branch-abandoned'],
    });

  pattern(
    32,
    'Cancelling partial join',
    draw(
      `start > parallel(x, y, z) -x-> a=wait(PT1S) > join(parallel, 2) > after=wait(PT9S) > end
       parallel -y-> b=wait(PT2S) > join; parallel -z-> c=wait(PT3S) > join`,
    ),
  )
    .when(passes('PT4S'))
    .then({ stands: ['after'], says: ['join left: branch-arrived', 'c interrupted: join-complete', 'join left next: join-complete'] });

  pattern(
    37,
    'Local synchronizing merge',
    draw(
      `start(n) > parallel(x, y) -x-> a=wait(PT1S) > join(parallel) > end
       parallel -y-> b=wait(PT2S) > goesOn=decision(yes: vars.n > 1) -yes-> c=wait(PT9S) > join; goesOn -else-> join`,
      { variables: { n: 'number' } },
    ),
  )
    .given({ input: { n: 0 } })
    .when(passes('PT3S'))
    .then({ ends: 'done', says: ['a left time: time-came', 'goesOn left else: no-case-held', 'join left next: join-complete'] });

  pattern(41, 'Thread merge', draw('start > parallel(x, y) -x-> a=wait(PT1S) > join(parallel) > after=wait(PT9S) > end; parallel -y-> a'))
    .when(passes('PT2S'))
    .then({
      stands: ['after'],
      says: ['a left time: time-came', 'join left: branch-arrived', 'a left time: time-came', 'join left next: join-complete'],
    });

  pattern(
    42,
    'Thread split',
    draw('start > parallel(x, y) -x-> a=wait(PT1S) > join(parallel) > after=wait(PT9S) > end; parallel -y-> a'),
  ).then({ stands: ['a', 'a'] });
});
