import { connectorContract } from '../../testing/connector-contract.js';

connectorContract({
  name: 'customer-record',
  settings: { addTags: ['seen'], removeTags: [] },
  input: { city: '杭州' },
  secrets: ['杭州'],
  outcomes: ['next'],
  count: async ({ database }, instance) => {
    const [customer] = await database.source.query<{ attributes: object }[]>(
      'select attributes from customer where id::text = (select subject_id from instance where id = $1)',
      [instance],
    );
    return JSON.stringify(customer?.attributes) === JSON.stringify({ city: '杭州', tags: ['seen'] }) ? 1 : 0;
  },
});
