import { expect, test } from '@jest/globals';
import type { DeliveryFacts } from './books.js';
import { judgeMessages } from './judge-messages.js';

const delivery = (key: string, status: DeliveryFacts['status']): DeliveryFacts => ({ instance: 'i1', key, status });
const sms = 'tell:1:message.send:1/sms';
const mail = 'tell:1:message.send:1/mail';
const accepted = (...keys: readonly string[]) => ({ before: keys.map((key) => `i1:${key}`), after: keys.map((key) => `i1:${key}`) });
const verdicts = (deliveries: readonly DeliveryFacts[], gateways: ReturnType<typeof accepted> | null) =>
  judgeMessages({ deliveries, gateways }).map(({ verdict, about }) => `${verdict} ${about}`);

test('books and gateways agree when each attempt that is sent was accepted once', () => {
  expect(verdicts([delivery(sms, 'failed'), delivery(mail, 'sent')], accepted(mail))).toEqual([]);
  expect(verdicts([delivery('tell:1:message.send:1/in-app', 'read')], accepted())).toEqual([]);
  expect(verdicts([delivery(sms, 'sending')], accepted(sms))).toEqual([]);
  expect(verdicts([delivery(sms, 'sent')], null)).toEqual([]);
});

test('a message that is sent by our books alone is lost', () => {
  expect(verdicts([delivery(sms, 'sent')], accepted())).toEqual([`lost i1:${sms}`]);
});

test('a message that a gateway sent though our books say it did not is nobody’s', () => {
  expect(verdicts([delivery(sms, 'failed')], accepted(sms))).toEqual([`phantom i1:${sms}`]);
  expect(verdicts([delivery(sms, 'suppressed')], accepted(sms))).toEqual([`phantom i1:${sms}`]);
});

test('one message by two channels is a duplicate, unless nobody could know of the first', () => {
  expect(verdicts([delivery(sms, 'sent'), delivery(mail, 'sent')], accepted(sms, mail))).toEqual(['duplicated i1:tell:1:message.send:1']);
  expect(verdicts([delivery(sms, 'uncertain'), delivery(mail, 'sent')], accepted(sms, mail))).toEqual([]);
});
