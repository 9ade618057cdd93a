import { draw } from '@tongtu/workflows/testing';
import { event, passes, scenario, semantics } from './harness/semantics.js';

const two = 'start > wait(PT5S, paid, called) -paid-> end(paid); wait -called-> b=end(called); wait -time-> c=end(late)';

semantics(
  'Wait for event: first match wins; ties by drawing order; an event that came early is buffered; the time outcome is mandatory',
  () => {
    scenario('the first event decides, the second finds nobody', two)
      .when(passes('PT1S'), event('called'), event('paid'))
      .then({
        ends: 'called',
        says: ['wait waiting: waiting', 'wait left called: event-came', 'b ended called: reached-end'],
      });

    scenario('without any event the time decides', two)
      .when(passes('PT6S'))
      .then({ ends: 'late', says: ['wait left time: time-came'] });

    scenario(
      'an event that came before its wait is kept for it',
      draw('start > first=wait(PT2S) > wait(PT5S, paid) -paid-> end; wait -time-> c=end(late)', {
        configs: { wait: { duration: 'PT5S', events: [{ id: 'paid', label: { zh: '付款' }, event: 'paid', since: 'entry', assign: [] }] } },
      }),
    )
      .when(passes('PT1S'), event('paid'), passes('PT3S'))
      .then({ ends: 'done', says: ['journey event-early: event-early', 'wait left paid: event-was-early'] });

    scenario(
      'one that counts from the step does not take what came before it',
      'start > first=wait(PT2S) > wait(PT2S, paid) -paid-> end; wait -time-> c=end(late)',
    )
      .when(passes('PT1S'), event('paid'), passes('PT5S'))
      .then({ ends: 'late', never: ['wait left paid: event-was-early'] });
  },
);
