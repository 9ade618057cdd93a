import { expect, test } from '@jest/globals';
import { connectorContract } from '../../testing/connector-contract.js';
import { makeExtractConnector } from './connector.js';

const settings = { fields: [{ id: 'mobile', kind: 'mobile', options: [] }], minimumConfidence: 0.8 };

connectorContract({
  name: 'extract',
  settings,
  input: { text: '我是王小芳，电话13812342207' },
  secrets: ['王小芳', '13812342207'],
  outcomes: ['ok'],
  count: null,
});

test('who is not sure leaves it to a person, with what was found', async () => {
  const effect = { instance: 'i', key: 'k', subject: { kind: 'customer', id: 'c' }, settings };
  const ask = (text: string) => makeExtractConnector().perform({ ...effect, input: { text } }, AbortSignal.timeout(1_000));
  expect((await ask('打 13812342207')).answer).toMatchObject({ outcome: 'ok', values: { mobile: '13812342207', confidence: 0.95 } });
  expect((await ask('打 13812342207 或 13912342207')).answer).toMatchObject({ outcome: 'unsure', values: { mobile: '13812342207' } });
  expect((await ask('别打了')).answer).toMatchObject({ outcome: 'unsure', values: { mobile: null, confidence: 0 } });
});
