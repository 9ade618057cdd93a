import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { objectOf } from '@tongtu/workflows/graph';
import { both, draw, planOf } from '@tongtu/workflows/testing';
import { instanceRow, journalOf, replay } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

const SECRET = '13812342207';
const classes = [
  { code: 'fee', label: both('收费'), description: '手续费、年费', examples: ['手续费太高了'] },
  { code: 'app', label: both('系统'), description: '登录、转账失败', examples: ['手机银行登不上'] },
];
const drawing = draw(
  'start(words) > ai -ok-> decision(fee: vars.kind == "fee", app: vars.kind == "app") -fee-> fee=end(fee); decision -app-> app=end(app); decision -else-> person=end(person); ai -unsure-> person; ai -failed-> person',
  {
    variables: { words: 'string', kind: 'string' },
    configs: {
      ai: {
        ...{ skill: 'classify', input: 'vars.words', intents: [], classes, classVariable: 'kind', minimumConfidence: 0.6 },
        ...{ by: 'model', path: '/skills', timeout: 'PT1S' },
      },
    },
  },
);

async function travel(words: string) {
  const start = await bank.accept(await bank.publish(planOf(drawing)), { words });
  const { instance } = start.input;
  await bank.gateway.start(start);
  await bank.client.workflow.getHandle(start.workflowId).result();
  const { outcome } = await instanceRow(bank, instance);
  return { outcome, instance, lines: await journalOf(bank, instance), workflow: start.workflowId };
}

test('the model decides what a text is about, and hears no long number', async () => {
  bank.coreBank.next({ status: 200, body: { class: 'app', confidence: 0.9, model: 'bank-lm', version: '2' } });
  const { outcome, workflow } = await travel(`手续费太高了，打我电话 ${SECRET}`);
  expect([outcome, objectOf(bank.coreBank.heard() as never)['text']]).toEqual(['app', '手续费太高了，打我电话 [#1]']);
  expect(await replay(bank, workflow)).toBe(1);
}, 60_000);

const HANGS = { status: 200, body: { class: 'app', confidence: 1 }, delayMs: 3_000 } as const;

test.each([
  ['refuses', [{ status: 400 }]],
  ['hangs, twice', [HANGS, HANGS]],
  ['answers something that is not drawn', [{ status: 200, body: { class: 'fraud', confidence: 1 } }]],
] as const)(
  'when the model %s, built-in rules decide and the journey goes on',
  async (_, behaviours) => {
    bank.coreBank.next(...behaviours);
    expect(await travel('手续费太高了')).toMatchObject({ outcome: 'fee' });
    bank.coreBank.next(...behaviours);
    expect(await travel('今天天气怎么样')).toMatchObject({ outcome: 'person' });
  },
  60_000,
);

test('what the customer said is not in the books', async () => {
  bank.coreBank.next({ status: 400 });
  const { instance } = await travel(`手续费太高了 ${SECRET}`);
  const rows = await bank.database.source.query<{ text: string }[]>('select effect::text as text from effect where instance_id = $1', [
    instance,
  ]);
  expect(rows.map(({ text }) => text.includes(SECRET) || text.includes('手续费'))).toEqual(rows.map(() => false));
}, 60_000);
