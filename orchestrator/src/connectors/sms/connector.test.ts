import { connectorContract } from '../../testing/connector-contract.js';

connectorContract({
  name: 'sms',
  settings: { channels: [{ channel: 'sms', body: { zh: '{{p1}}您好' } }], class: 'regulatory', tries: 2 },
  input: { p1: '王小芳' },
  secrets: ['王小芳', '13812342207'],
  outcomes: ['sent'],
  count: async ({ gateways }, instance) =>
    gateways.accepted.filter(({ key, body }) => key.startsWith(instance) && body['to'] === '13812342207').length,
});
