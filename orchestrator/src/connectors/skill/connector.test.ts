import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import { seal } from '@tongtu/store/codec';
import type { Json, JsonObject } from '@tongtu/workflows/graph';
import { connectorContract } from '../../testing/connector-contract.js';
import { makeSkillConnector } from './connector.js';

const classify: JsonObject = {
  ...{ skill: 'classify', by: 'rules', minimumConfidence: 0.6 },
  classes: [
    { code: 'fee', label: { zh: '收费' }, sentences: ['手续费太高了'] },
    { code: 'app', label: { zh: '系统' }, sentences: ['手机银行登不上'] },
  ],
};

connectorContract({
  name: 'skill',
  settings: classify,
  input: { text: '我是王小芳，手续费太高了' },
  secrets: ['王小芳', '手续费'],
  outcomes: ['ok', 'unsure'],
  count: null,
});

describe('a skill', () => {
  let database: TestDatabase;
  let bank: SampleBank;
  let journey: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    journey = await bank.journey('skills');
  }, 60_000);
  afterAll(() => database.close());

  async function ask(
    settings: JsonObject,
    { input = {}, instance }: { readonly input?: Readonly<Record<string, Json>>; readonly instance?: string } = {},
  ) {
    const effect = {
      instance: instance ?? (await bank.instance(journey, await bank.customer(`S-${Math.random()}`), 'ended')),
      ...{ key: 's:1:ai.apply:1', subject: { kind: 'customer', id: 'c' }, settings, input },
    };
    const within = (manager: TestDatabase['source']['manager']) =>
      makeSkillConnector().perform(effect, { manager, keyRing: sampleKeyRing });
    return database.source.transaction(within);
  }

  const kit = { skill: 'draft', by: 'rules', minimumConfidence: 0.6, text: null, kit: { code: 'renewal', card: 'greeting' } };

  test('drafts from the card of a script kit, and is not sure when it is gone', async () => {
    expect((await ask(kit)).answer).toMatchObject({ outcome: 'unsure', values: { text: '' } });
    const cards = [{ id: 'greeting', title: { zh: '问候' }, body: { zh: '{{name}}，您好' } }];
    await database.source.query(`insert into script_kit (code, title, cards) values ('renewal', '{"zh":"续存"}', $1)`, [
      JSON.stringify(cards),
    ]);
    expect((await ask(kit, { input: { name: '王女士' } })).answer).toMatchObject({ outcome: 'ok', values: { text: '王女士，您好' } });
  });

  test('sums up what was said in its own journey, whoever said it and wherever', async () => {
    const instance = await bank.instance(journey, await bank.customer('S-said'), 'running');
    const say = async (step: string, said: readonly JsonObject[]) => {
      const { bytes, keyId } = seal(sampleKeyRing, { said });
      await database.source.query(
        `insert into work (instance_id, step, visit, kind, config, state, key_id, version, status, subject_id, opened_at, expires_at, institution_path)
         values ($1, $2, 1, 'touch', '{}', $3, $4, 1, 'closed', 'c', now(), now(), '/head/')`,
        [instance, step, bytes, keyId],
      );
    };
    await say('b', [{ at: '2026-03-10T03:00:00Z', by: { kind: 'staff' }, text: '已经挂失。' }]);
    await say('a', [{ at: '2026-03-10T02:00:00Z', by: { kind: 'customer' }, text: '卡丢了。' }]);
    const summary = { skill: 'summarise', by: 'rules', minimumConfidence: 0.6, of: 'said', most: 3 };
    const { answer, receipt } = await ask(summary, { instance });
    expect(answer.values?.['text']).toBe('客户：卡丢了。\n银行：已经挂失。');
    expect(receipt).toEqual({ outcome: 'ok', confidence: 0.95 });
  });

  test('takes what the model answered in the same visit', async () => {
    const instance = await bank.instance(journey, await bank.customer('S-model'), 'running');
    const { bytes, keyId } = seal(sampleKeyRing, {
      outcome: 'answered',
      values: { said: { class: 'app', confidence: 0.9, model: 'm', version: '3' } },
    });
    await database.source.query(
      `insert into effect (instance_id, key, operation, status, request_hash, answer, key_id, attempts, done_at)
       values ($1, 's:1:ai.ask:1', 'ai.ask', 'done', 'x', $2, $3, 1, now())`,
      [instance, bytes, keyId],
    );
    const settings = { ...classify, by: 'model' };
    const input = { text: '手续费太高了' };
    expect((await ask(settings, { instance, input })).answer).toMatchObject({
      values: { class: 'app' },
      why: { args: { by: { way: 'model' } } },
    });
    expect((await ask(settings, { input })).answer).toMatchObject({
      values: { class: 'fee' },
      why: { args: { by: { way: 'model-silent' } } },
    });
  });
});
