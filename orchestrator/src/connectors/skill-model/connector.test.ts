import { afterEach, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '@tongtu/workflows/graph';
import { connectorContract } from '../../testing/connector-contract.js';
import { type CoreBankDouble, openCoreBankDouble } from '../../testing/core-bank-double.js';
import { makeSkillModelConnector } from './connector.js';
import { hideNumbers } from './hide-numbers.js';

const draft: JsonObject = {
  ...{ skill: 'draft', by: 'model', minimumConfidence: 0.6, path: '/skills', kit: null },
  text: { zh: '您好，卡号 {{p1}}', en: 'Hello, card {{p1}}' },
};

connectorContract({
  name: 'skill-model',
  settings: draft,
  input: { p1: '王小芳的 6222021234567890' },
  secrets: ['王小芳', '6222021234567890'],
  outcomes: ['answered'],
  count: null,
});

describe('the model of the skills', () => {
  const models: CoreBankDouble[] = [];
  afterEach(() => Promise.all(models.splice(0).map((one) => one.close())));

  async function ask(
    settings: JsonObject,
    input: JsonObject,
    { body = {}, status = 200 }: { readonly body?: object; readonly status?: number } = {},
  ) {
    const model = await openCoreBankDouble();
    models.push(model);
    model.next({ status, body });
    const effect = { instance: 'i', key: 's:1:ai.ask:1', subject: { kind: 'customer', id: 'c' }, settings, input };
    const { answer } = await makeSkillModelConnector(model.url).perform(effect, AbortSignal.timeout(1_000));
    return { said: answer.values?.['said'], heard: model.heard() };
  }

  test('hears no long number, and its answer has them back', async () => {
    const { said, heard } = await ask(
      draft,
      { p1: '6222 0212 3456 7890' },
      { body: { text: '尊敬的客户，卡号 [#1]', confidence: 0.9, mood: 'x' } },
    );
    expect(heard).toEqual({ skill: 'draft', language: 'zh', text: '您好，卡号 [#1]' });
    expect(said).toEqual({ text: '尊敬的客户，卡号 6222 0212 3456 7890', confidence: 0.9 });
  });

  test('hears what each skill needs', async () => {
    const common = { by: 'model', minimumConfidence: 0.6, path: '/skills' };
    const classes = [{ code: 'fee', label: { zh: '收费' }, sentences: ['手续费'] }];
    expect((await ask({ ...common, skill: 'classify', classes }, { text: '太贵' })).heard).toEqual({ skill: 'classify', language: 'zh', text: '太贵', classes }); // prettier-ignore
    expect((await ask({ ...common, skill: 'summarise', of: 'text', most: 2 }, { text: '甲。', '@language': 'en' })).heard).toEqual({ skill: 'summarise', language: 'en', text: '甲。', sentences: 2 }); // prettier-ignore
    const lines = [{ id: 'cash', label: { zh: '现金' }, measure: 'm1', from: null, to: null, points: 1 }];
    expect((await ask({ ...common, skill: 'score', base: 0, lowest: 0, highest: 9, lines }, { m1: 0.5 })).heard).toEqual({ skill: 'score', language: 'zh', values: { cash: 0.5 }, lowest: 0, highest: 9 }); // prettier-ignore
  });

  test('is asked again when it is busy, and not when it refuses', async () => {
    await expect(ask(draft, {}, { status: 503 })).rejects.toMatchObject({ code: 'http-503', isRetryable: true });
    await expect(ask(draft, {}, { status: 400 })).rejects.toMatchObject({ code: 'http-400', isRetryable: false });
  });

  test('that is not connected says so', async () => {
    const effect = { instance: 'i', key: 'k', subject: { kind: 'customer', id: 'c' }, settings: draft, input: {} };
    await expect(makeSkillModelConnector(undefined).perform(effect, AbortSignal.timeout(1_000))).rejects.toMatchObject({
      code: 'model-not-configured',
    });
  });
});

test('numbers are hidden in either width, equal ones behind one sign, and short ones stay', () => {
  const { text, restore } = hideNumbers('手机１３８１２３４２２０７，还是 13812342207；身份证 11010119900101123X；转 2500 元');
  expect(text).toBe('手机[#1]，还是 [#1]；身份证 [#2]；转 2500 元');
  expect(restore('[#2] [#1] [#9]')).toBe('11010119900101123X 13812342207 [#9]');
});
