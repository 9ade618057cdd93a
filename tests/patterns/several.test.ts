import { both, draw } from '@tongtu/workflows/testing';
import { event, passes, semantics } from '../semantics/harness/semantics.js';
import { pattern } from './pattern.js';

semantics('Multiple instances', () => {
  pattern(
    12,
    'Multiple instances without synchronization',
    draw('start > wait(PT9S) > end; wait -on.another-> one=wait(PT2S) > aside=end(aside)', {
      on: { wait: [{ id: 'another', label: both('another'), when: { kind: 'event', event: 'another' }, interrupting: false }] },
    }),
  )
    .when(event('another'), passes('PT1S'), event('another'), passes('PT0.5S'))
    .then({ stands: ['wait', '(one)', '(one)'] });

  pattern(
    13,
    'Multiple instances with a priori design-time knowledge',
    draw('start > parallel(x, y, z) -x-> one=wait(PT1S) > join(parallel) > end; parallel -y-> one; parallel -z-> one'),
  )
    .when(passes('PT2S'))
    .then({
      ends: 'done',
      says: ['one left time: time-came', 'one left time: time-came', 'one left time: time-came', 'join left next: join-complete'],
    });

  pattern(
    34,
    'Static partial join for multiple instances',
    draw(
      'start > parallel(x, y, z) -x-> one=wait(PT9S, done) -done-> join(parallel, 2, abandon) > after=wait(PT9S) > end; one -time-> join; parallel -y-> one; parallel -z-> one',
      {
        configs: { one: { duration: 'PT9S', events: [{ id: 'done', label: both('done'), event: 'done', since: 'step', assign: [] }] } },
      },
    ),
  )
    .when(event('done'))
    .then({ stands: ['after'], says: ['join left: branch-arrived', 'join left next: join-complete', 'join left: branch-abandoned'] });

  pattern(
    35,
    'Cancelling partial join for multiple instances',
    draw(
      'start > parallel(x, y, z) -x-> first=wait(PT1S) > join(parallel, 2) > after=wait(PT9S) > end; parallel -y-> first; parallel -z-> slow=wait(PT5S) > join',
    ),
  )
    .when(passes('PT2S'))
    .then({ stands: ['after'], says: ['join left: branch-arrived', 'slow interrupted: join-complete', 'join left next: join-complete'] });
});
