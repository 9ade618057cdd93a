import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { applyEdit } from '@tongtu/workflows/edits';
import type { Graph } from '@tongtu/workflows/graph';
import { must } from './bank/open-bank.js';
import type { Cast } from './players/cast.js';
import { trialsOnTemporal } from './players/trials-on-temporal.js';
import { until } from '../services/until.js';

const ATTRIBUTES = { balance: 800_000, riskClass: 3, wealthScore: 72 };
const FALLEN = { attributes: { ...ATTRIBUTES, wealthScore: 85 } };

/** Everybody is told: which arm a customer comes into is the experiment's own affair, and would part the trials by chance. */
function withoutControl(graph: Graph): Graph {
  const shares = [
    ['arms.0.share', 100],
    ['arms.1.share', 0],
  ] as const;
  return shares.reduce((drawn, [path, value]) => applyEdit(drawn, { kind: 'set-config', step: 'arms', path, value }).graph, graph);
}

const SHAKEN = 'A market shock, too much risk, the manager talks';
const PLAYED = [
  'Steady, a letter',
  'Down by fifteen, the manager talks',
  SHAKEN,
  'Not reached, a letter instead',
  'Unsubscribes before the conversation',
  'Nobody talks, a letter instead',
];

/** Who looks after the trials. */
let theirs: Pick<Cast, 'app' | 'operator'> | undefined;

/** What the pretend bank's customers hold comes to 70; its lists of words let the letters pass. */
const resultOf = trialsOnTemporal({
  code: 'wealth-check',
  adapted: withoutControl,
  played: PLAYED,
  customers: {
    'Steady, a letter': { attributes: ATTRIBUTES },
    [SHAKEN]: { attributes: { ...ATTRIBUTES, balance: 800_004 } },
    ...Object.fromEntries(
      [
        'Down by fifteen, the manager talks',
        'Not reached, a letter instead',
        'Unsubscribes before the conversation',
        'Nobody talks, a letter instead',
      ].map((name) => [name, FALLEN]),
    ),
  },
  prepare: async ({ admin, app, hire }) => {
    const words = { label: { zh: '营销禁用语' }, kind: 'sensitive' as const, words: ['稳赚不赔'] };
    must(await admin.PUT('/api/word-lists/{code}', { params: { path: { code: 'sales-banned' } }, body: words }), 'the word list');
    const audience = {
      label: { zh: '同意联系的财富客户' },
      rule: 'customer.balance >= 500000 && "service" in customer.consents',
    };
    must(await admin.PUT('/api/segments/{code}', { params: { path: { code: 'wealth-consenting' } }, body: audience }), 'the segment');
    theirs = { app, operator: await hire('watcher', { roles: ['operator'] }) };
    const adviser = await hire('adviser', { roles: ['manager'], institution: 'east', queues: ['财富顾问'] });
    return { remote: adviser, branch: adviser };
  },
});

test('an appointment is counted as the goal, also when the journey has ended', async () => {
  await resultOf(SHAKEN);
  const customer = `T-${PLAYED.indexOf(SHAKEN)}`;
  if (!theirs) throw new Error('The bank is not open.');
  const { app, operator } = theirs;
  must(await app.POST('/api/events', { body: { id: randomUUID(), name: 'advice.booked', customer, data: {} } }), 'the appointment');
  const query = { q: customer, limit: 10, sort: 'newest' as const };
  const [instance] = must(await operator.GET('/api/instances', { params: { query } }), 'the instances').items;
  const params = { path: { id: instance?.id ?? '' }, query: { limit: 100, order: 'oldest' as const } };
  const goals = await until(async () => {
    const { items } = must(await operator.GET('/api/instances/{id}/journal', { params }), 'the journal');
    const reached = items.filter(({ kind }) => kind === 'reached');
    return reached.length > 0 ? reached : undefined;
  });
  expect(goals.map(({ step, why }) => [step, why?.code])).toEqual([['goal-meeting', 'goal-met-later']]);
}, 60_000);
