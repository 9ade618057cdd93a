import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { changeConsents, ContactPolicyRow, ContactReservation, Delivery } from '@tongtu/store';
import { open } from '@tongtu/store/codec';
import { sampleKeyRing } from '@tongtu/store/testing';
import { CONTACT_CLASSES, DEFAULT_CONTACT_POLICIES } from '@tongtu/workflows/graph';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { CONTENTS, KEY, messageOf } from './testing/message-desk.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank({ isWorking: false });
}, 120_000);
afterAll(() => bank.close(), 30_000);
/** Whether it is night where the bank is must not decide how a test comes out. */
beforeEach(async () => {
  const atAnyHour = CONTACT_CLASSES.map((one) => ({
    ...DEFAULT_CONTACT_POLICIES[one],
    quiet: null,
    sparesHolidays: false,
    updatedBy: null,
  }));
  await bank.database.source.manager.upsert(ContactPolicyRow, atAnyHour, ['class']);
});
afterEach(async () => {
  bank.gateways.calm();
  await bank.database.source.query('delete from contact_policy');
});

const { 'in-app': inApp, sms, mail, im } = CONTENTS;
const all = { channels: [sms, mail, inApp] };
const reservationOf = (instance: string) => bank.database.source.manager.findOneBy(ContactReservation, { instanceId: instance });
const acceptedOf = (instance: string) => bank.gateways.accepted.filter(({ key }) => key.startsWith(instance)).map(({ service }) => service);
const update = (customer: string, change: string) => bank.database.source.query(`update customer set ${change} where id = $1`, [customer]);

describe('a message', () => {
  test('in the app is a row in the customer’s language, and the contact is made', async () => {
    const message = await messageOf(bank, { channels: [inApp] });
    await update(message.customer, `language = 'en'`);
    expect(await message.send()).toEqual({ outcome: 'sent' });
    const delivery = await bank.database.source.manager.findOneBy(Delivery, { instanceId: message.instance });
    expect(delivery).toMatchObject({ channel: 'app', status: 'sent', key: `${KEY}/in-app` });
    const words = [delivery?.title, delivery?.body].map((bytes) =>
      open(sampleKeyRing, { bytes: bytes ?? Buffer.alloc(0), keyId: delivery?.keyId ?? '' }),
    );
    expect(words).toEqual(['Dear 王*芳', '就差一步']);
    expect(await reservationOf(message.instance)).toMatchObject({ status: 'confirmed', class: 'service', journeyClass: 'service' });
  });

  test('goes by the first channel; the gateway gets its own key, and nothing is sent twice', async () => {
    const message = await messageOf(bank, all);
    const answer = { outcome: 'sent', why: { code: 'sent-by', args: { channel: 'sms' } } };
    expect(await message.send()).toEqual(answer);
    expect(await message.send()).toEqual(answer);
    expect(bank.gateways.accepted.at(-1)).toEqual({
      service: 'sms',
      key: `${message.instance}:${KEY}/sms`,
      body: { to: '13812342207', text: '王*芳您好' },
    });
    expect(await message.attempts()).toEqual(['sms sent']);
  });

  test('of a plan stored before is sent as it was', async () => {
    const message = await messageOf(bank, { channel: 'in-app', title: inApp.title, body: inApp.body });
    expect(await message.send()).toEqual({ outcome: 'sent' });
  });

  test('to somebody who is no customer is held back without a row', async () => {
    const message = await messageOf(bank, all);
    await bank.database.source.query(`update instance set subject_kind = 'case' where id = $1`, [message.instance]);
    expect(await message.send()).toEqual({ outcome: 'suppressed', why: { code: 'no-addressee' } });
    expect(await message.attempts()).toEqual([]);
  });

  test('tries the channel first that the customer prefers, where that is drawn', async () => {
    for (const [order, channel] of [
      ['preferred', 'mail'],
      ['drawn', 'sms'],
    ] as const) {
      const message = await messageOf(bank, { ...all, order });
      await update(message.customer, `attributes = '{"preferredChannel":"mail"}'`);
      expect(await message.send()).toMatchObject({ why: { args: { channel } } });
    }
  });
});

describe('the next channel is tried', () => {
  test('when a gateway refuses, and the reason names what did not work', async () => {
    bank.gateways.next({ status: 422, code: 'unknown-address' }, { status: 403, code: 'whatever' });
    const message = await messageOf(bank, all);
    const others = [
      { channel: 'sms', why: 'unknown-address' },
      { channel: 'mail', why: 'refused' },
    ];
    expect(await message.send()).toEqual({ outcome: 'sent', why: { code: 'sent-by', args: { channel: 'in-app', others } } });
    expect(await message.attempts()).toEqual(['sms failed unknown-address', 'mail failed refused', 'in-app sent']);
    expect(await reservationOf(message.instance)).toMatchObject({ status: 'confirmed' });
  });

  test('when the customer has no address, or the channel is not connected', async () => {
    const message = await messageOf(bank, { channels: [sms, im, mail] });
    await update(message.customer, 'mobile = null, im_id = null');
    expect(await message.send()).toMatchObject({
      why: { args: { channel: 'mail', others: [{ why: 'no-address' }, { why: 'no-address' }] } },
    });
  });

  test('when a gateway is certainly away after all tries', async () => {
    bank.gateways.next({ status: 429 }, { status: 429 });
    const message = await messageOf(bank, { ...all, tries: 2 });
    await expect(message.send()).rejects.toMatchObject({ type: 'busy', nonRetryable: false });
    expect(await message.send()).toMatchObject({
      outcome: 'sent',
      why: { args: { channel: 'mail', others: [{ channel: 'sms', why: 'busy' }] } },
    });
  });

  test('until none is left: refused everywhere is an answer, and the reservation is free again', async () => {
    bank.gateways.next({ status: 422, code: 'blocked' }, { status: 400, code: 'text-refused' });
    const message = await messageOf(bank, { channels: [sms, mail] });
    const others = [
      { channel: 'sms', why: 'blocked' },
      { channel: 'mail', why: 'text-refused' },
    ];
    expect(await message.send()).toEqual({ outcome: 'failed', why: { code: 'not-delivered', args: { others } } });
    expect(await reservationOf(message.instance)).toMatchObject({ status: 'released' });
  });

  test('and a gateway that was away leaves trouble, which an operator can have tried anew', async () => {
    bank.gateways.next({ status: 429 });
    const message = await messageOf(bank, { channels: [sms] });
    await expect(message.send()).rejects.toMatchObject({ type: 'busy', nonRetryable: true });
    expect(await message.attempts()).toEqual(['sms failed busy']);
    expect(await message.send({ anew: true })).toEqual({ outcome: 'sent' });
    expect(await message.attempts()).toEqual(['sms failed busy', 'sms.2 sent']);
    expect(acceptedOf(message.instance)).toEqual(['sms']);
  });
});

describe('a gateway in trouble', () => {
  test('is left alone for as long as it asks', async () => {
    bank.gateways.next({ status: 429, retryAfter: '7' });
    const message = await messageOf(bank, { channels: [sms], tries: 2 });
    await expect(message.send()).rejects.toMatchObject({ type: 'busy', nextRetryDelay: 7_000 });
  });

  test.each([
    ['breaks the line after accepting', 'drop'],
    ['answers by halves', 'half'],
    ['hangs after accepting', { status: 202, delayMs: 30_000 }],
  ] as const)('that %s is asked by key, and nothing is sent twice', async (_, behaviour) => {
    bank.gateways.next(behaviour);
    const message = await messageOf(bank, { channels: [sms, mail], tries: 2 });
    await expect(message.send()).rejects.toMatchObject({ nonRetryable: false });
    expect(await message.attempts()).toEqual([expect.stringMatching(/^sms sending/)]);
    expect(await message.send()).toMatchObject({ outcome: 'sent', why: { args: { channel: 'sms' } } });
    expect(acceptedOf(message.instance)).toEqual(['sms']);
    expect(bank.gateways.calls.slice(-2)).toEqual(['POST sms', 'GET sms']);
  });

  test('that has not accepted what it was asked about gets it again', async () => {
    bank.gateways.next({ status: 503 });
    const message = await messageOf(bank, { channels: [sms], tries: 2 });
    await expect(message.send()).rejects.toMatchObject({ type: 'http-503' });
    expect(await message.send()).toEqual({ outcome: 'sent' });
    expect(bank.gateways.calls.slice(-3)).toEqual(['POST sms', 'GET sms', 'POST sms']);
  });

  test('leaves it uncertain when nobody will know: not said twice, except what the law demands', async () => {
    bank.gateways.next({ status: 500 });
    const service = await messageOf(bank, { channels: [sms, mail] });
    await expect(service.send()).rejects.toMatchObject({ type: 'uncertain', nonRetryable: true });
    expect(await service.attempts()).toEqual(['sms uncertain http-500']);
    expect(await reservationOf(service.instance)).toMatchObject({ status: 'reserved' });
    bank.gateways.next({ status: 500 });
    const law = await messageOf(bank, { channels: [sms, mail], class: 'regulatory', consent: null });
    expect(await law.send()).toMatchObject({
      outcome: 'sent',
      why: { args: { channel: 'mail', others: [{ channel: 'sms', why: 'http-500' }] } },
    });
  });

  test('is asked about what was uncertain before an operator has it sent again', async () => {
    bank.gateways.next('drop');
    const message = await messageOf(bank, { channels: [sms] });
    await expect(message.send()).rejects.toMatchObject({ type: 'uncertain' });
    expect(await message.send({ anew: true })).toEqual({ outcome: 'sent' });
    expect(acceptedOf(message.instance)).toEqual(['sms']);
    expect(await message.attempts()).toEqual(['sms sent']);
  });
});

describe('a rule', () => {
  const quietHours = (quiet: NonNullable<ContactPolicyRow['quiet']>) =>
    bank.database.source.manager.upsert(
      ContactPolicyRow,
      { class: 'service', caps: [], quiet, sparesHolidays: false, atOnce: null, updatedBy: null },
      ['class'],
    );

  test('that is broken holds it back, named, and leaves its row', async () => {
    const message = await messageOf(bank, { channels: [inApp], class: 'sales', consent: 'sales' });
    expect(await message.send()).toEqual({ outcome: 'suppressed', why: { code: 'no-consent', args: { consent: 'sales' } } });
    expect(await message.attempts()).toEqual(['in-app suppressed no-consent']);
    expect(await reservationOf(message.instance)).toBeNull();
  });

  test('of quiet hours that never end leaves nothing to wait for; a quiet channel goes on', async () => {
    await quietHours({ from: '00:00', to: '00:00', channels: 'ringing' });
    const why = { code: 'quiet-hours', args: { from: '00:00', to: '00:00' } };
    expect(await (await messageOf(bank, { channels: [sms, inApp], quiet: 'wait' })).send()).toEqual({ outcome: 'suppressed', why });
    expect((await (await messageOf(bank, { channels: [inApp, sms] })).send()).outcome).toBe('sent');
  });

  test('that passes is waited out where that is drawn: the answer is when', async () => {
    const [row] = await bank.database.source.query<{ from: string; to: string }[]>(
      `select to_char(now() at time zone 'Asia/Shanghai' - interval '1 min', 'HH24:MI') as from, to_char(now() at time zone 'Asia/Shanghai' + interval '2 h', 'HH24:MI') as to`,
    );
    await quietHours({ from: String(row?.from), to: String(row?.to), channels: 'all' });
    const message = await messageOf(bank, { channels: [sms], quiet: 'wait' });
    const { outcome, values, why } = await message.send();
    expect([outcome, why?.code]).toEqual(['later', 'quiet-hours']);
    const inMinutes = (Date.parse(String(values?.['until'])) - Date.now()) / 60_000;
    expect(inMinutes).toBeGreaterThan(115);
    expect(inMinutes).toBeLessThan(121);
    expect(await message.attempts()).toEqual([]);
    expect((await (await messageOf(bank, { channels: [sms] })).send()).outcome).toBe('suppressed');
  });

  test('that comes into force between two tries holds it back, if the gateway has not got it', async () => {
    bank.gateways.next({ status: 503 });
    const message = await messageOf(bank, { channels: [sms], tries: 3 });
    await expect(message.send()).rejects.toMatchObject({ type: 'http-503' });
    await bank.database.source.transaction((manager) =>
      changeConsents(manager, {
        customer: message.customer,
        consents: { service: false },
        actor: { kind: 'channel', code: 'app' },
        reason: null,
      }),
    );
    expect(await message.send()).toMatchObject({ outcome: 'suppressed', why: { code: 'no-consent' } });
    expect(acceptedOf(message.instance)).toEqual([]);
    expect(await reservationOf(message.instance)).toMatchObject({ status: 'released' });
  });
});

test('a consent is not withdrawn while a gateway is called, and nothing is sent after it has been', async () => {
  bank.gateways.next({ status: 202, delayMs: 300 });
  const message = await messageOf(bank, { channels: [sms] });
  const calls = bank.gateways.calls.length;
  const sending = message.send();
  while (bank.gateways.calls.length === calls) await new Promise((resolve) => setTimeout(resolve, 5));
  const asked = performance.now();
  const order = {
    customer: message.customer,
    consents: { service: false },
    actor: { kind: 'channel', code: 'app' },
    reason: null,
  } as const;
  await bank.database.source.transaction((manager) => changeConsents(manager, order));
  expect(performance.now() - asked).toBeGreaterThan(200);
  expect(await sending).toEqual({ outcome: 'sent' });
});
