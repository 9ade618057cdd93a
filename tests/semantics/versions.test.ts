import { event, passes, publishes, scenario, semantics } from './harness/semantics.js';

semantics('Versions: instances finish on their own version', () => {
  scenario(
    'what was published meanwhile is for those who come after',
    'start > wait(PT9S, paid) -paid-> end(old); wait -time-> late=end(late)',
  )
    .when(publishes('start > wait(PT9S, paid) -paid-> end(new); wait -time-> late=end(later)'), passes('PT0.5S'), event('paid'))
    .then({ ends: 'old', says: ['wait left paid: event-came', 'end ended old: reached-end'] });

  scenario('also when the step at which it stands is no more', 'start > first=wait(PT1S) > second=wait(PT1S) > end(old)')
    .when(publishes('start > end(new)'), passes('PT3S'))
    .then({ ends: 'old', says: ['first left time: time-came', 'second left time: time-came'] });
});
