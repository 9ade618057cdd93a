import { expect, test } from '@jest/globals';
import { applyEdit } from '@tongtu/workflows/edits';
import type { Graph } from '@tongtu/workflows/graph';
import { must, type Bank } from './bank/open-bank.js';
import { goalsReached } from './players/real-world.js';
import { trialsOnTemporal } from './players/trials-on-temporal.js';

/** Everybody is told in one way: which arm a customer comes into is the experiment's own affair, and would part the trials by chance. */
function inOneWay(graph: Graph): Graph {
  const shares = [
    ['arms.0.share', 100],
    ['arms.1.share', 0],
  ] as const;
  return shares.reduce((drawn, [path, value]) => applyEdit(drawn, { kind: 'set-config', step: 'arms', path, value }).graph, graph);
}

const ITEMS = {
  certificate: { kind: 'product', leastAmount: 200_000 },
  'steady-fund': { kind: 'product', risk: 2 },
  'term-deposit': { kind: 'product' },
  'rate-letter': { kind: 'content' },
  'plan-letter': { kind: 'content' },
  'in-app': { kind: 'channel' },
  sms: { kind: 'channel' },
  'phone-credit': { kind: 'benefit' },
} as const;

/** What the offers are made of, and one hundred phone credits. */
async function fillCatalogue({ admin }: Pick<Bank, 'admin'>): Promise<void> {
  for (const [code, item] of Object.entries(ITEMS)) {
    const body = {
      label: { zh: code },
      rule: '',
      risk: null,
      leastAmount: null,
      excludes: [],
      from: null,
      until: null,
      active: true,
      ...item,
    };
    must(await admin.PUT('/api/catalogue/{code}', { params: { path: { code } }, body }), code);
  }
  const pool = { total: 100, perCustomer: 1, opensAt: null, closesAt: null };
  must(await admin.PUT('/api/catalogue/{code}/pool', { params: { path: { code: 'phone-credit' } }, body: pool }), 'the pool');
}

let bankOf: Bank | undefined;

const resultOf = trialsOnTemporal({
  code: 'large-deposit',
  adapted: inOneWay,
  begins: 'deposit.maturing',
  played: [
    'Takes the offer, and renews',
    'Bears no risk, gets the certificate',
    'Talks first, then renews',
    'Silent, called, still thinking',
    'Says no to the message',
  ],
  prepare: async (bank) => {
    bankOf = bank;
    await fillCatalogue(bank);
    const manager = await bank.hire('manager', { roles: ['manager'], institution: 'east', queues: ['大额到期回访'] });
    return { remote: manager, branch: manager };
  },
});

test('a renewal is counted as the goal, and every choice has its line in the ledger of benefits', async () => {
  const { journal } = await resultOf('Takes the offer, and renews');
  expect(goalsReached(journal).map(({ step }) => step)).toEqual(['goal']);
  await Promise.all(
    ['Bears no risk, gets the certificate', 'Talks first, then renews', 'Silent, called, still thinking', 'Says no to the message'].map(
      resultOf,
    ),
  );
  const items = must((await bankOf?.admin.GET('/api/catalogue', { params: { query: { kind: 'benefit' } } })) ?? {}, 'the catalogue');
  expect(items).toMatchObject([{ code: 'phone-credit', pool: { total: 100, granted: 5 } }]);
}, 120_000);
