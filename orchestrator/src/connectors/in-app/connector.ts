import { randomUUID } from 'node:crypto';
import { recordChanges } from '@tongtu/store';
import { seal, type KeyRing } from '@tongtu/store/codec';
import type { Answer, Why } from '@tongtu/workflows/engine';
import type { Json, Language, Text } from '@tongtu/workflows/graph';
import type { EntityManager } from 'typeorm';
import type { Effect, LocalConnector } from '../connector.js';
import { fillTemplate } from './fill-template.js';

interface Addressee {
  readonly consents: readonly string[];
  readonly language: Language;
  /** The bank's own app, as a channel. */
  readonly channel: string | null;
}

/** Under its lock, so that nothing is sent after a withdrawal of consent has committed. */
const addresseeStatement = `select consents, language,
    (select code from channel where active and family = 'customer' order by code = 'app' desc, code limit 1) as channel
  from customer where id::text = $1 for share of customer`;

/**
 * Messages in the bank's own app: a delivery row that the app reads, in the customer's language. One that is held back goes on by
 * `suppressed` with the rule named, and leaves its row too.
 */
export function makeInAppConnector(): LocalConnector {
  return {
    name: 'in-app',
    operation: 'message.send',
    serves: ({ channel }) => channel === 'in-app',
    kind: 'local',
    perform: async (effect, within) => {
      const { subject } = effect;
      const [addressee] = subject.kind === 'customer' ? await within.manager.query<Addressee[]>(addresseeStatement, [subject.id]) : [];
      if (!addressee) return { answer: heldBack({ code: 'no-addressee' }), receipt: null };
      const why = reasonAgainst(effect, addressee);
      const delivery = await deliver(effect, { ...within, addressee, status: why ? 'suppressed' : 'sent' });
      return { answer: why ? heldBack(why) : { outcome: 'sent' }, receipt: { delivery } };
    },
  };
}

interface Delivering {
  readonly manager: EntityManager;
  readonly keyRing: KeyRing;
  readonly addressee: Addressee;
  readonly status: 'sent' | 'suppressed';
}

/** Writes the delivery and gives its id. */
async function deliver(
  { instance, key, subject, settings, input }: Effect,
  { manager, keyRing, addressee, status }: Delivering,
): Promise<string> {
  const id = randomUUID();
  const [title, body] = [settings['title'], settings['body']].map((text) =>
    seal(keyRing, fillTemplate(inLanguage(text, addressee.language), input)),
  );
  await manager.query(
    `insert into delivery (id, instance_id, key, customer_id, channel, class, title, body, key_id, status) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, instance, key, subject.id, addressee.channel ?? 'none', settings['class'], title?.bytes, body?.bytes, keyRing.current.id, status],
  );
  await recordChanges(manager, [{ topic: `instance:${instance}`, key: instance }]);
  return id;
}

/** Drawings speak of agreeing to marketing, customers' records of the contact class it opens. */
const consentOf: Readonly<Record<string, string>> = { marketing: 'sales' };

/** What the bank must tell by law needs no consent; everything else goes by the one that is drawn, or by its class. */
function reasonAgainst({ settings }: Effect, { consents, channel }: Addressee): Why | null {
  if (channel === null) return { code: 'no-channel' };
  const contactClass = String(settings['class']);
  if (contactClass === 'regulatory') return null;
  const drawn = String(settings['consent'] ?? contactClass);
  const consent = consentOf[drawn] ?? drawn;
  return consents.includes(consent) ? null : { code: 'no-consent', args: { consent } };
}

function heldBack(why: Why): Answer {
  return { outcome: 'suppressed', why };
}

function inLanguage(text: Json | undefined, language: Language): string {
  const { zh = '', en } = (text ?? {}) as Partial<Text>;
  return language === 'en' ? (en ?? zh) : zh;
}
