import { afterEach, describe, expect, test } from '@jest/globals';
import { connectorContract } from '../../testing/connector-contract.js';
import { type CoreBankDouble, openCoreBankDouble } from '../../testing/core-bank-double.js';
import { makeMatchModelConnector } from './connector.js';

connectorContract({
  name: 'match-model',
  settings: { path: '/offers', offers: ['a', 'b'] },
  input: { note: '王小芳' },
  secrets: ['王小芳'],
  outcomes: ['scored'],
  count: null,
});

describe('an outside model', () => {
  const models: CoreBankDouble[] = [];
  afterEach(() => Promise.all(models.splice(0).map((one) => one.close())));

  async function ask(body: object, status = 200) {
    const model = await openCoreBankDouble();
    models.push(model);
    model.next({ status, body });
    const effect = { instance: 'i', key: 'm:1:match.ask:1', subject: { kind: 'customer', id: 'c' }, input: { amount: 1 } };
    return makeMatchModelConnector(model.url).perform(
      { ...effect, settings: { path: '/offers', offers: ['a', 'b'] } },
      AbortSignal.timeout(1_000),
    );
  }

  test('is believed where it gives numbers for offers that it was asked about, and in nothing else', async () => {
    const { answer, receipt } = await ask({ scores: { a: 0.4, b: 'high', c: 9, constructor: 1 } });
    expect(answer).toEqual({ outcome: 'scored', values: { scores: { a: 0.4 } } });
    expect(receipt).toEqual({ status: 200, scored: 1 });
    expect((await ask({ hello: true })).answer.values).toEqual({ scores: {} });
  });

  test('is asked again when it is busy, and not when it refuses', async () => {
    await expect(ask({}, 503)).rejects.toMatchObject({ code: 'http-503', isRetryable: true });
    await expect(ask({}, 400)).rejects.toMatchObject({ code: 'http-400', isRetryable: false });
  });

  test('that is not connected says so', async () => {
    const effect = { instance: 'i', key: 'k', subject: { kind: 'customer', id: 'c' }, settings: {}, input: {} };
    await expect(makeMatchModelConnector(undefined).perform(effect, AbortSignal.timeout(1_000))).rejects.toMatchObject({
      code: 'model-not-configured',
    });
  });
});
