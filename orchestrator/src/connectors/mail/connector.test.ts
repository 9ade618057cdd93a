import { connectorContract } from '../../testing/connector-contract.js';

connectorContract({
  name: 'mail',
  settings: { channels: [{ channel: 'mail', title: { zh: '给{{p1}}' }, body: { zh: '您好' } }], class: 'regulatory', tries: 2 },
  input: { p1: '王小芳' },
  secrets: ['王小芳', 'xiaofang@example.com'],
  outcomes: ['sent'],
  count: async ({ gateways }, instance) =>
    gateways.accepted.filter(
      ({ key, body }) => key.startsWith(instance) && body['subject'] === '给王小芳' && body['to'] === 'xiaofang@example.com',
    ).length,
});
