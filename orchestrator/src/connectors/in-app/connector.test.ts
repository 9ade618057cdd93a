import { connectorContract } from '../../testing/connector-contract.js';

const text = { title: { zh: '{{p1}}您好' }, body: { zh: '就差一步' } };

async function delivered({ database }: Parameters<NonNullable<Parameters<typeof connectorContract>[0]['count']>>[0], instance: string) {
  const rows = await database.source.query<unknown[]>('select 1 from delivery where instance_id = $1', [instance]);
  return rows.length;
}

connectorContract({
  name: 'in-app',
  settings: { channels: [{ channel: 'in-app', ...text }], class: 'service', consent: 'service' },
  input: { p1: '王小芳' },
  secrets: ['王小芳'],
  outcomes: ['failed'],
  count: delivered,
});

connectorContract({
  name: 'in-app',
  settings: { channel: 'in-app', class: 'service', consent: 'service', ...text },
  input: { p1: '王小芳' },
  secrets: ['王小芳'],
  outcomes: ['failed'],
  count: delivered,
});
