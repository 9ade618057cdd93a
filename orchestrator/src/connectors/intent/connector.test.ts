import { connectorContract } from '../../testing/connector-contract.js';

connectorContract({
  name: 'intent',
  settings: { intents: [{ code: 'complaint', examples: [] }], minimumConfidence: 0.6 },
  input: { text: '我是王小芳，我要投诉' },
  secrets: ['王小芳', '投诉'],
  outcomes: ['ok', 'unsure'],
  count: null,
});
