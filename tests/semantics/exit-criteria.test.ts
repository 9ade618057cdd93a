import { draw } from '@tongtu/workflows/testing';
import { customer, event, passes, scenario, semantics } from './harness/semantics.js';

const left = { id: 'left', label: { zh: '销户' }, goal: false, event: 'left', outcome: 'left' };
const bought = { id: 'bought', label: { zh: '已购买' }, goal: true, event: 'left', match: 'event.bought == true', outcome: 'bought' };
const outcomes = '-completed-> end; touch -declined-> no=end(declined); touch -expired-> old=end(expired)';

semantics(
  'Exit criteria interrupt waits, tasks and leases at once, everywhere; goals are tested before exits; what was sent is not recalled',
  () => {
    scenario('a wait is left at once', draw('start > wait(PT1M) > end', { exits: [left] }))
      .when(passes('PT1S'), event('left'))
      .then({ ends: 'left', says: ['wait interrupted: exit-met', 'journey exited left: exit-met', 'journey ended left: exit-met'] });

    scenario(
      'a touchpoint that somebody holds is closed under their hands, with the reason',
      draw(`start > touch ${outcomes}`, { exits: [left] }),
    )
      .when(customer.saves('touch', { name: '王小芳' }), event('left'), passes('PT1S'), customer.completes('touch'))
      .then({ ends: 'left', says: ['touch interrupted: exit-met', 'touch withdrawn: exit-met'], refused: ['closed'] });

    scenario(
      'every branch is left, and every line beside',
      draw(
        'start > parallel -a-> wait(PT1M) > join(parallel) > end; parallel -b-> touch -completed-> join; touch -declined-> join; touch -expired-> join',
        {
          exits: [left],
        },
      ),
    )
      .when(passes('PT1S'), event('left'))
      .then({ ends: 'left', says: ['wait interrupted: exit-met', 'touch interrupted: exit-met', 'journey exited left: exit-met'] });

    scenario(
      'of a goal and an exit that the same event fulfils, the goal counts',
      draw('start > wait(PT1M) > end', { exits: [left, bought] }),
    )
      .when(passes('PT1S'), event('left', { bought: true }))
      .then({ ends: 'bought', says: ['journey exited bought: goal-reached'], never: ['journey exited left: exit-met'] });

    scenario(
      'an effect that was sent is not recalled, and what it answers is seen',
      draw('start > act=action > end; act -failed-> !', { exits: [left] }),
    )
      .given({ answers: { otherwise: 'first-way', byStep: { act: [{ outcome: 'ok', afterMs: 3_000 }] } } })
      .when(passes('PT1S'), event('left'))
      .then({ ends: 'left', says: ['act interrupted: exit-met', 'journey ended left: exit-met'], never: ['act left ok: answered'] });

    scenario('an event that the rule does not mean leaves nobody', draw('start > wait(PT2S) > end', { exits: [bought] }))
      .when(passes('PT1S'), event('left', { bought: false }), passes('PT2S'))
      .then({ ends: 'done', never: ['journey exited bought: goal-reached'] });
  },
);
