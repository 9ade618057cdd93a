import { draw } from '@tongtu/workflows/testing';
import type { JsonObject } from '@tongtu/workflows/graph';
import { branch, customer, operator, passes, remote, scenario, semantics } from './harness/semantics.js';

const label = (zh: string) => ({ zh, en: zh });
const ladder: readonly JsonObject[] = [
  { id: 'self', family: 'customer', label: label('自助'), tryFor: 'PT1M', tries: 1, channels: [] },
  {
    id: 'centre',
    family: 'remote',
    label: label('远程'),
    tryFor: 'PT2S',
    tries: 2,
    channels: [],
    assignment: { kind: 'queue', queue: 'help' },
  },
  {
    id: 'branch',
    family: 'branch',
    label: label('网点'),
    tryFor: 'PT1M',
    tries: 1,
    channels: [],
    assignment: { kind: 'queue', queue: 'help' },
  },
];

function touching(settings: JsonObject = {}) {
  return draw('start > touch -completed-> end; touch -declined-> no=end(declined); touch -expired-> old=end(expired)', {
    configs: { touch: { ladder, idle: 'PT1S', lease: 'PT20S', ...settings } },
  });
}

semantics(
  'Touch and relay: open, leased, completed, declined or expired; a rung makes an offer with a number of tries and a time each; never two live leases',
  () => {
    scenario('the customer finishes alone', touching())
      .when(customer.saves('touch', { name: '王小芳' }), passes('PT0.5S'), customer.completes('touch'))
      .then({ ends: 'done', says: ['touch taken: began', 'touch completed completed: completed', 'touch left completed: work-closed'] });

    scenario('who begins and falls silent breaks off, and the remote centre is offered the rest', touching({ lease: 'PT3S' }))
      .when(customer.saves('touch', { name: '王小芳' }), passes('PT4.5S'), remote.takes('touch'), remote.completes('touch'))
      .then({
        ends: 'done',
        says: [
          'touch released: lease-lapsed',
          'touch breakpoint: idle',
          'touch climbed centre: idle',
          'touch taken: offer-claimed',
          'touch completed completed: completed',
        ],
      });

    scenario('an offer that nobody takes is made again, then the next rung is asked', touching({ lease: 'PT2S' }))
      .when(customer.saves('touch', { name: '王小芳' }), passes('PT9S'))
      .then({
        ends: null,
        stands: ['touch'],
        says: [
          'touch breakpoint: idle',
          'touch climbed centre: idle',
          'touch offered centre: no-answer',
          'touch climbed branch: no-answer',
        ],
      });

    scenario('two do not work at it at once', touching({ takeOver: 'never' }))
      .when(customer.saves('touch', { name: '王小芳' }), remote.takes('touch'))
      .then({ stands: ['touch'], refused: ['held-by-another'] });

    scenario('whoever takes over with a reason leaves the old holder empty-handed', touching())
      .when(customer.saves('touch', { name: '王小芳' }), remote.takes('touch', '客户来电'), customer.completes('touch'))
      .then({ stands: ['touch'], refused: ['held-by-another'] });

    scenario('a touchpoint that is over answers late calls with its result', touching())
      .when(customer.saves('touch', { name: '王小芳' }), customer.completes('touch'), passes('PT0.5S'), remote.takes('touch'))
      .then({ ends: 'done', refused: ['closed'] });

    scenario('it is not complete without what it must have', touching())
      .when(customer.completes('touch'))
      .then({ stands: ['touch'], refused: ['missing-fields'] });

    scenario('the customer does not want it', touching())
      .when(customer.declines('touch', '太复杂'))
      .then({ ends: 'declined', says: ['touch declined declined: declined', 'touch left declined: work-closed'] });

    scenario('it expires', touching({ expires: 'PT2S', idle: 'PT1M', ladder: ladder.slice(0, 1) }))
      .when(passes('PT3S'))
      .then({ ends: 'expired', says: ['touch expired expired: expired', 'touch left expired: work-closed'] });

    scenario('a hand-over gives it to another rung', touching())
      .when(
        customer.saves('touch', { name: '王小芳' }),
        customer.handsOver('touch', '想找人', 'branch'),
        branch.takes('touch'),
        branch.completes('touch'),
      )
      .then({
        ends: 'done',
        says: [
          'touch released: handed-over',
          'touch handed-over branch: handed-over',
          'touch taken: offer-claimed',
          'touch completed completed: completed',
        ],
      });

    scenario('an operator gives it to a rung, whoever holds it', touching())
      .when(customer.saves('touch', { name: '王小芳' }), operator.handsOver('touch', 'centre'), passes('PT0.5S'))
      .then({
        stands: ['touch'],
        says: ['touch commanded centre: ordered-hand-over', 'touch released: handed-over', 'touch handed-over centre: handed-over'],
      });
  },
);
