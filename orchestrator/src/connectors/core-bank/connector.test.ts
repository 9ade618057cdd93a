import { connectorContract } from '../../testing/connector-contract.js';

connectorContract({
  name: 'core-bank',
  settings: { endpoint: 'core-bank', method: 'POST', path: '/accounts', outcomes: [{ code: 'mismatch' }] },
  input: { name: '王小芳', mobile: '13812342207' },
  secrets: ['王小芳', '13812342207'],
  outcomes: ['ok', 'mismatch'],
  count: async ({ coreBank }, instance) => coreBank.done.filter((key) => key.startsWith(instance)).length,
});
