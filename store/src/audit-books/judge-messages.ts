import type { Books, DeliveryFacts, Finding } from './books.js';

/** The effect that a delivery is an attempt of: `tell:1:message.send:1/sms` is one of `tell:1:message.send:1`. */
export function effectOf(key: string): string {
  return key.split('/')[0] ?? key;
}

/** The key under which a gateway knows an attempt. */
const keyOf = ({ instance, key }: Pick<DeliveryFacts, 'instance' | 'key'>): string => `${instance}:${key}`;

/** What a gateway may have sent for all that our books know. */
const possible: ReadonlySet<DeliveryFacts['status']> = new Set(['sending', 'sent', 'read', 'uncertain']);

/** Whether what gateways accepted and what our books say was sent are the same. The app's own messages pass through no gateway. */
export function judgeMessages({ deliveries, gateways }: Pick<Books, 'deliveries' | 'gateways'>): readonly Finding[] {
  if (!gateways) return [];
  const after = new Set(gateways.after);
  const known = new Set(deliveries.filter(({ status }) => possible.has(status)).map(keyOf));
  const sent = deliveries.filter(
    ({ status, key }) => (status === 'sent' || status === 'read') && !key.includes('/in-app') && key.includes('/'),
  );
  return [
    ...sent
      .filter((one) => !after.has(keyOf(one)))
      .map((one): Finding => ({ verdict: 'lost', what: 'the gateway knows nothing of a message that is sent', about: keyOf(one) })),
    ...gateways.before
      .filter((key) => !known.has(key))
      .map((key): Finding => ({ verdict: 'phantom', what: 'a gateway sent a message that our books do not know as sent', about: key })),
    ...twice(gateways.after, deliveries),
  ];
}

/** One message that was accepted several times, by one channel or by several. An attempt that stayed uncertain excuses the next. */
function twice(accepted: readonly string[], deliveries: readonly DeliveryFacts[]): readonly Finding[] {
  const unsure = new Set(deliveries.filter(({ status }) => status === 'uncertain').map((one) => effectOf(keyOf(one))));
  const times = new Map<string, number>();
  for (const key of accepted) times.set(effectOf(key), (times.get(effectOf(key)) ?? 0) + 1);
  return [...times]
    .filter(([effect, count]) => count > 1 && !unsure.has(effect))
    .map(([effect]): Finding => ({ verdict: 'duplicated', what: 'one message was sent several times', about: effect }));
}
