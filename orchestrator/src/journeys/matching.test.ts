import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JsonObject } from '@tongtu/workflows/graph';
import { both, draw, planOf } from '@tongtu/workflows/testing';
import { instanceRow, journalOf, replay } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
  const { source } = bank.database;
  const label = both('x');
  for (const [code, kind] of [
    ['deposit', 'product'],
    ['credit', 'benefit'],
  ])
    // prettier-ignore
    await source.query('insert into catalogue_item (code, kind, label) values ($1, $2, $3)', [code, kind, label]);
  await source.query(`insert into benefit_pool (code, total) values ('credit', 3)`);
}, 120_000);
afterAll(() => bank.close(), 30_000);

const offer = (id: string, more: JsonObject = {}): JsonObject => ({
  ...{ id, label: both(id), when: '', items: ['deposit'], content: '', channels: [], benefit: '', score: '', from: '' },
  ...more,
});
const matching = (config: JsonObject) =>
  draw(
    'start(moment) > match -none-> no=end(none); match -later-> wait -time-> match; wait -past-> no; match -matched-> decision(a: vars.chosen == "a", b: vars.chosen == "b") -a-> yes=end(matched); decision -b-> yes; decision -else-> yes',
    {
      variables: { chosen: 'string', at: 'datetime', moment: 'datetime' },
      configs: {
        wait: { until: 'vars.at', events: [] },
        match: {
          ...{ method: 'table', risk: '', amount: '', prefers: 'best', within: 'P30D' },
          results: [
            { variable: 'chosen', from: 'offer' },
            { variable: 'at', from: 'at' },
          ],
          ...config,
        },
      },
    },
  );

async function travel(config: JsonObject, { moment = null }: { readonly moment?: string | null } = {}) {
  const start = await bank.accept(await bank.publish(planOf(matching(config))), { moment });
  const { instance } = start.input;
  await bank.gateway.start(start);
  await bank.client.workflow.getHandle(start.workflowId).result();
  return { outcome: (await instanceRow(bank, instance)).outcome, lines: await journalOf(bank, instance), workflow: start.workflowId };
}

test('eight customers at once share three benefits, and nobody has one that is not there', async () => {
  const config = { offers: [offer('with', { benefit: 'credit' })] };
  const ends = await Promise.all(Array.from({ length: 8 }, () => travel(config)));
  expect(ends.map(({ outcome }) => outcome).sort()).toEqual([
    ...Array.from({ length: 3 }, () => 'matched'),
    ...Array.from({ length: 5 }, () => 'none'),
  ]);
  const { source } = bank.database;
  expect(await source.query('select granted from benefit_pool')).toEqual([{ granted: 3 }]);
  expect(await source.query('select 1 from benefit_grant')).toHaveLength(3);
}, 60_000);

test('a better moment is waited for, and then the choice is made anew', async () => {
  const moment = new Date(Date.now() + 1_500).toISOString();
  const { lines, outcome, workflow } = await travel({ offers: [offer('soon', { from: 'vars.moment' })] }, { moment });
  expect(lines.filter((line) => line.startsWith('left'))).toEqual(
    expect.arrayContaining(['left match later', 'left wait time', 'left match matched']),
  );
  expect([outcome, await replay(bank, workflow)]).toEqual(['matched', 1]);
}, 60_000);

test('an outside model decides by its scores; when it does not answer the table does, and the journey goes on', async () => {
  const config = { method: 'model', path: '/offers', offers: [offer('a'), offer('b')] };
  bank.coreBank.next({ status: 200, body: { scores: { a: 0.1, b: 0.8 } } });
  const scored = await travel(config);
  expect(scored.lines).toContain('left decision b');
  bank.coreBank.next({ status: 400 });
  const silent = await travel(config);
  expect(silent.lines).toContain('left decision a');
  expect([scored.outcome, silent.outcome]).toEqual(['matched', 'matched']);
  expect(await replay(bank, silent.workflow)).toBe(1);
}, 60_000);
