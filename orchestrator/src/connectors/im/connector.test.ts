import { connectorContract } from '../../testing/connector-contract.js';

connectorContract({
  name: 'im',
  settings: { channels: [{ channel: 'im', body: { zh: '{{p1}}您好' } }], class: 'regulatory', tries: 2 },
  input: { p1: '王小芳' },
  secrets: ['王小芳', 'im-xiaofang'],
  outcomes: ['sent'],
  count: async ({ gateways }, instance) =>
    gateways.accepted.filter(({ key, body }) => key.startsWith(instance) && body['to'] === 'im-xiaofang').length,
});
