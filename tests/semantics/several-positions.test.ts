import { both, draw } from '@tongtu/workflows/testing';
import { event, passes, scenario, semantics } from './harness/semantics.js';

const reminder = { id: 'remind', label: both('remind'), when: { kind: 'timer', after: 'PT1S' }, interrupting: false } as const;
const deadline = { id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT2S' }, interrupting: true } as const;
const call = { id: 'call', label: both('call'), when: { kind: 'event', event: 'called' }, interrupting: false } as const;

semantics(
  'Several positions: they come only from parallel and from non-interrupting triggers; the end of the main line ends its side lines',
  () => {
    scenario(
      'a reminder starts a side line, and the step is still waited at',
      draw(
        'start > wait(PT5S, paid) -paid-> end; wait -time-> old=end(old); wait -on.remind-> message -sent-> aside=end(aside); message -suppressed-> aside; message -failed-> aside',
        {
          on: { wait: [reminder] },
        },
      ),
    )
      .when(passes('PT1.5S'))
      .then({
        stands: ['wait'],
        says: ['wait side-line on.remind: side-line-began', 'message left sent: answered', 'aside left aside: side-line-ended'],
      });

    scenario(
      'an interrupting trigger takes the position along',
      draw('start > wait(PT9S) > end; wait -on.late-> old=end(late)', { on: { wait: [deadline] } }),
    )
      .when(passes('PT3S'))
      .then({ ends: 'late', says: ['wait interrupted on.late: trigger-timer', 'old ended late: reached-end'] });

    scenario(
      'the end of the main line ends its side lines',
      draw('start > wait(PT9S, paid) -paid-> end; wait -time-> old=end(old); wait -on.call-> side=wait(PT1M) > aside=end(aside)', {
        on: { wait: [call] },
      }),
    )
      .when(event('called'), passes('PT1S'), event('paid'))
      .then({
        ends: 'done',
        says: ['wait side-line on.call: side-line-began', 'side interrupted: reached-end', 'end ended done: reached-end'],
      });

    scenario(
      'the end of a side line ends nothing but itself',
      draw('start > wait(PT9S) > end; wait -on.call-> side=wait(PT1S) > aside=end(aside)', { on: { wait: [call] } }),
    )
      .when(event('called'), passes('PT2S'))
      .then({ ends: null, stands: ['wait'], says: ['aside left aside: side-line-ended'] });

    scenario(
      'an event that comes again starts another side line',
      draw('start > wait(PT9S) > end; wait -on.call-> side=wait(PT1M) > aside=end(aside)', { on: { wait: [call] } }),
    )
      .when(event('called'), passes('PT0.5S'), event('called'), passes('PT0.5S'))
      .then({ stands: ['wait', '(side)', '(side)'] });
  },
);
