import { both, draw } from '@tongtu/workflows/testing';
import { event, passes, semantics } from '../semantics/harness/semantics.js';
import { pattern } from './pattern.js';

semantics('Cancellation and force completion', () => {
  pattern(
    19,
    'Cancel task',
    draw('start > task -done-> end; task -returned-> end; task -expired-> end; task -on.withdraw-> gone=end(withdrawn)', {
      on: { task: [{ id: 'withdraw', label: both('withdraw'), when: { kind: 'event', event: 'withdraw' }, interrupting: true }] },
    }),
  )
    .when(passes('PT1S'), event('withdraw'))
    .then({ ends: 'withdrawn', says: ['task interrupted on.withdraw: trigger-event', 'task withdrawn: trigger-event'] });

  pattern(
    20,
    'Cancel case',
    draw('start > parallel(x, y) -x-> a=wait(PT9S) > join(parallel) > end; parallel -y-> b=wait(PT9S) > join', {
      exits: [{ id: 'left', label: both('left'), goal: false, event: 'left', outcome: 'left' }],
    }),
  )
    .when(event('left'))
    .then({ ends: 'left', says: ['a interrupted: exit-met', 'b interrupted: exit-met', 'journey ended left: exit-met'] });

  pattern(
    25,
    'Cancel region',
    draw(
      `start > parallel(inside, stop) -inside-> a=wait(PT3S) > b=wait(PT3S) > join(parallel, any) > after=wait(PT9S) > end
       parallel -stop-> until=wait(PT9S, stop) -stop-> join; until -time-> join`,
    ),
  )
    .when(passes('PT4S'), event('stop'))
    .then({ stands: ['after'], says: ['a left time: time-came', 'b interrupted: join-complete', 'join left next: join-complete'] });

  pattern(
    26,
    'Cancel multiple instance activity',
    draw(
      `start > all=parallel(work, stop) -work-> parallel2(x, y) -x-> one=wait(PT3S) > join2(parallel2) > join(all, any) > after=wait(PT9S) > end
       parallel2 -y-> one; all -stop-> until=wait(PT9S, stop) -stop-> join; until -time-> join`,
    ),
  )
    .when(passes('PT1S'), event('stop'))
    .then({
      stands: ['after'],
      says: ['one interrupted: join-complete', 'one interrupted: join-complete', 'join left next: join-complete'],
    });

  pattern(
    27,
    'Complete multiple instance activity',
    draw(
      `start > all=parallel(work, enough) -work-> parallel2(x, y) -x-> one=wait(PT1S) > join2(parallel2) > join(all, any) > after=wait(PT9S) > end
       parallel2 -y-> slow=wait(PT9S) > join2; all -enough-> until=wait(PT9S, enough) -enough-> join; until -time-> join`,
    ),
  )
    .when(passes('PT2S'), event('enough'))
    .then({ stands: ['after'], says: ['one left time: time-came', 'slow interrupted: join-complete', 'join left next: join-complete'] });
});
