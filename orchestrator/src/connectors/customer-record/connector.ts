import type { Json } from '@tongtu/workflows/graph';
import type { LocalConnector } from '../connector.js';

/** The customer's record in our own database: attributes (class C1 only) and tags, which live in the attribute `tags`. */
export function makeCustomerRecordConnector(): LocalConnector {
  return {
    name: 'customer-record',
    operation: 'customer.update',
    serves: () => true,
    kind: 'local',
    perform: async ({ subject, settings, input }, { manager }) => {
      let changed: Readonly<Record<string, Json>> = {};
      if (subject.kind === 'customer') {
        const [customer] = await manager.query<{ attributes: Readonly<Record<string, Json>> }[]>(
          'select attributes from customer where id = $1 for no key update',
          [subject.id],
        );
        if (customer) {
          const tags = tagsAfter(customer.attributes['tags'], listOf(settings['addTags']), listOf(settings['removeTags']));
          changed = { ...input, ...(tags.length > 0 || 'tags' in customer.attributes ? { tags } : {}) };
          const attributes = { ...customer.attributes, ...changed };
          await manager.query('update customer set attributes = $2 where id = $1', [subject.id, JSON.stringify(attributes)]);
        }
      }
      return { answer: { outcome: 'next', customer: changed }, receipt: { attributes: Object.keys(input) } };
    },
  };
}

function tagsAfter(tags: Json | undefined, add: readonly string[], remove: readonly string[]): readonly string[] {
  return [...new Set([...listOf(tags), ...add])].filter((tag) => !remove.includes(tag));
}

function listOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
