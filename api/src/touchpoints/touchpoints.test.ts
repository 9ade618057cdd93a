import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWork } from '@tongtu/store/work';
import { SampleBank, sampleIdNumber, sampleTouch, type SampleJourney } from '@tongtu/store/testing';
import { openTestApi, type ChannelBrowser, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let bank: SampleBank;
let journey: SampleJourney;
let app: ChannelBrowser;
let agent: StaffBrowser;
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
  journey = await bank.journey('sample');
  app = await api.channel('app');
  agent = await api.staff('sun', { roles: ['agent'], institution: 'remote', queues: ['wealth'] });
}, 60_000);
afterAll(() => api.close());

interface Opened {
  readonly customer: string;
  readonly number: string;
  readonly instance: string;
  readonly url: string;
}

let customers = 0;
async function open(config = sampleTouch): Promise<Opened> {
  customers += 1;
  const number = `TP-${customers}`;
  const customer = await bank.customer(number);
  const instance = await bank.instance(journey, customer);
  await openWork(api.store, { instance, step: 'apply', visit: 1, work: config, input: {}, conditions: {}, at: new Date().toISOString() });
  const { items } = (await app.get(`/api/touchpoints?customer=${number}`)).body;
  return { customer, number, instance, url: `/api/touchpoints/${items[0].id}` };
}

const match = (version: number) => ({ 'if-match': `"${version}"` });
const fieldsOf = (work: { form: { sections: { fields: { key: string }[] }[] } }) =>
  Object.fromEntries(
    work.form.sections.flatMap(({ fields }) => fields).map((field) => [field.key, field as Record<string, unknown> & { key: string }]),
  );

/** Hands the touchpoint up to the remote centre, so that an agent sees it. */
async function offered(): Promise<Opened> {
  const work = await open();
  await app.post(`${work.url}/lease`);
  await app.post(`${work.url}/hand-over`, { reason: '客户要人工', to: 'centre' });
  return work;
}

describe('a touchpoint in the customer’s app', () => {
  test('is found by the customer, taken, filled, verified and finished, and shows its finished state', async () => {
    const { url, number } = await open();
    const taken = await app.post(`${url}/lease`);
    expect(taken).toMatchObject({
      status: 200,
      body: { status: 'open', version: 2, lease: { mine: true, fence: 1, family: 'customer' }, rung: { id: 'self' } },
    });
    expect(taken.headers.get('etag')).toBe('"2"');
    const saved = await app.patch(`${url}/fields`, { fields: { city: '上海', mobile: '13812342207' } }, match(2));
    expect(saved).toMatchObject({ status: 200, body: { version: 3 } });
    expect(fieldsOf(saved.body)['mobile']).toMatchObject({
      value: '13812342207',
      masked: false,
      source: { channel: 'app', by: { kind: 'customer', name: '王*芳' } },
    });
    const verified = await app.patch(
      `${url}/fields`,
      { fields: { idNumber: sampleIdNumber }, verifications: { idNumber: { verified: true } } },
      match(3),
    );
    expect(fieldsOf(verified.body)['idNumber']).toMatchObject({ value: sampleIdNumber, source: { verified: true } });
    expect(await app.post(`${url}/complete`)).toMatchObject({
      status: 200,
      body: { status: 'completed', outcome: 'completed', lease: null },
    });
    expect((await app.get(`/api/touchpoints?customer=${number}`)).body.items).toEqual([]);
    expect((await app.get(`/api/touchpoints?customer=${number}&status=closed`)).body.items).toMatchObject([
      { status: 'completed', outcome: 'completed' },
    ]);
  });

  test('moves the instance at once when Temporal answers, and loses nothing when it does not', async () => {
    const { url, instance } = await open();
    const undelivered = () =>
      api.store.source.query('select number from inbox where instance_id = $1 and delivered_at is null order by number', [instance]);
    await app.post(`${url}/lease`);
    for (const until = Date.now() + 2_000; (await undelivered()).length > 0 && Date.now() < until;);
    expect(api.gateway.delivered.at(-1)).toMatchObject({
      happenings: [{ inbox: 1, happening: { type: 'worked', change: { kind: 'check-at' } } }],
    });
    api.gateway.state = 'down';
    expect((await app.post(`${url}/decline`, { reason: '不想办了' })).status).toBe(200);
    expect(await undelivered()).toEqual([{ number: 2 }]);
    api.gateway.state = 'up';
  });

  test('keeps how often a verification failed and why', async () => {
    const { url } = await open();
    await app.post(`${url}/lease`);
    const failing = (version: number) =>
      app.patch(
        `${url}/fields`,
        { fields: { idNumber: sampleIdNumber }, verifications: { idNumber: { verified: false, failure: 'glare' } } },
        match(version),
      );
    await failing(2);
    const second = await failing(3);
    expect(fieldsOf(second.body)['idNumber']).toMatchObject({ source: { verified: false, failure: { code: 'glare', times: 2 } } });
  });

  test('takes its lease along when it is renewed, and gives it back when it is released', async () => {
    const { url } = await open();
    const taken = await app.post(`${url}/lease`);
    expect((await app.put(`${url}/lease`, { fence: 1 })).body.lease.until >= taken.body.lease.until).toBe(true);
    expect(await app.put(`${url}/lease`, { fence: 7 })).toMatchObject({ status: 409, body: { code: 'lease-lost' } });
    expect((await app.delete(`${url}/lease`)).body.lease).toBeNull();
    expect(await app.put(`${url}/lease`)).toMatchObject({ status: 409, body: { code: 'lease-lost' } });
  });
});

describe('a refusal', () => {
  test('names who holds it, from when until when, and what was kept', async () => {
    const { url } = await offered();
    await agent.post(`${url}/lease`);
    await agent.patch(`${url}/fields`, { fields: { city: '杭州' } }, match(4));
    const late = await app.patch(`${url}/fields`, { fields: { note: '我改的' } }, { ...match(3), 'accept-language': 'zh' });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'held-by-another', holder: 'sun', family: 'remote', kept: ['city'], unsaved: ['note'] },
    });
    expect(late.body.title).toMatch(/^没有存上：sun \d\d:\d\d 起在办$/);
    expect(Date.parse(late.body.until)).toBeGreaterThan(Date.parse(late.body.since));
    const english = await app.post(`${url}/lease`, {}, { 'accept-language': 'en' });
    expect(english).toMatchObject({ status: 409, body: { code: 'held-by-another', title: 'sun is working on it' } });
  });

  test('of a stale save names the version and what differs, masked for its reader', async () => {
    const { url } = await open();
    await app.post(`${url}/lease`);
    await app.patch(`${url}/fields`, { fields: { city: '上海', note: '甲' } }, match(2));
    const stale = await app.patch(`${url}/fields`, { fields: { city: '上海', note: '乙' } }, match(2));
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'stale-version', version: 3, fields: [{ key: 'note', value: '甲', by: '王*芳' }] },
    });
    expect(stale.body.detail).toContain('备注');
  });

  test('of wrong fields names each with its remedy in both languages, and nothing is saved', async () => {
    const { url } = await open();
    await app.post(`${url}/lease`);
    const fields = { city: '上海', mobile: '12', note: '字'.repeat(21), idNumber: '1' };
    const refused = await app.patch(`${url}/fields`, { fields }, match(2));
    expect(refused).toMatchObject({ status: 422, body: { code: 'fields-invalid', field: 'mobile', title: '有 3 项要改' } });
    expect(refused.body.errors).toMatchObject([
      { field: 'mobile', code: 'not-a-phone', en: '"Mobile" is not a phone number; enter 11 digits, or a landline with area code.' },
      { field: 'note', code: 'too-long', zh: '“备注”太长，最多 20 个字。' },
      { field: 'idNumber', code: 'not-an-id-number' },
    ]);
    expect((await app.get(url)).body.version).toBe(2);
    const missing = await app.post(`${url}/complete`);
    expect(missing).toMatchObject({ status: 422, body: { code: 'fields-invalid' } });
    expect(missing.body.errors.map(({ field }: { field: string }) => field)).toEqual(['city', 'mobile', 'idNumber']);
  });

  test('of a closed touchpoint brings its result; completing twice is no mistake', async () => {
    const { url } = await open();
    await app.post(`${url}/lease`);
    const fields = { city: '上海', mobile: '13812342207', idNumber: sampleIdNumber };
    await app.patch(`${url}/fields`, { fields, verifications: { idNumber: { verified: true } } }, match(2));
    await app.post(`${url}/complete`);
    expect((await app.post(`${url}/complete`)).status).toBe(200);
    const late = await app.patch(`${url}/fields`, { fields: { city: '北京' } }, match(3));
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'work-closed', title: '已经办妥了', outcome: 'completed', touchpoint: { status: 'completed' } },
    });
  });

  test('asks for If-Match, and for words where words are needed', async () => {
    const { url } = await open();
    await app.post(`${url}/lease`);
    expect(await app.patch(`${url}/fields`, { fields: {} })).toMatchObject({ status: 428 });
    expect(await app.post(`${url}/decline`, { reason: ' ' })).toMatchObject({
      status: 422,
      body: { code: 'words-refused', field: 'reason' },
    });
    expect(await app.post(`${url}/said`, { text: 'x'.repeat(2_001) })).toMatchObject({
      status: 422,
      body: { code: 'words-refused', field: 'text' },
    });
    expect(await app.post(`${url}/hand-over`, { reason: '转', to: 'moon' })).toMatchObject({
      status: 422,
      body: { code: 'choice-unknown', field: 'to' },
    });
  });
});

describe('what staff see of a customer’s data', () => {
  test('is starred until they hold the work; then class C2 is clear, class C3 and the customer’s own fields never', async () => {
    const { url } = await open();
    await app.post(`${url}/lease`);
    await app.patch(`${url}/fields`, { fields: { mobile: '13812342207', tax: 'T-99887', idNumber: sampleIdNumber } }, match(2));
    await app.post(`${url}/hand-over`, { reason: '客户要人工', to: 'centre' });
    const before = fieldsOf((await agent.get(url)).body);
    expect(before['mobile']).toMatchObject({ value: '138****2207', masked: true, locked: false });
    expect(before['idNumber']).toMatchObject({ value: `110${'*'.repeat(13)}2X`, masked: true, locked: true });
    const held = fieldsOf((await agent.post(`${url}/lease`)).body);
    expect(held['mobile']).toMatchObject({ value: '13812342207', masked: false });
    expect(held['tax']).toMatchObject({ value: 'T******', masked: true });
    expect(held['idNumber']).toMatchObject({ masked: true, locked: true });
  });

  test('is not overwritten by the stars that a page sends back', async () => {
    const { url } = await open();
    await app.post(`${url}/lease`);
    await app.patch(`${url}/fields`, { fields: { tax: 'T-99887' } }, match(2));
    await app.post(`${url}/hand-over`, { reason: '客户要人工', to: 'centre' });
    const { version } = (await agent.post(`${url}/lease`)).body;
    expect((await agent.patch(`${url}/fields`, { fields: { tax: 'T******', city: '杭州' } }, match(version))).status).toBe(200);
    expect(fieldsOf((await app.get(url)).body)['tax']).toMatchObject({ value: 'T-99887' });
    const own = await agent.patch(`${url}/fields`, { fields: { idNumber: sampleIdNumber } }, match(version + 1));
    expect(own).toMatchObject({ status: 422, body: { errors: [{ field: 'idNumber', code: 'customer-only' }] } });
    const verifying = { fields: {}, verifications: { idNumber: { verified: true } } };
    expect((await agent.patch(`${url}/fields`, verifying, match(version + 1))).status).toBe(403);
  });

  test('stays within their scope and their work', async () => {
    const { url, number } = await open();
    const west = await api.staff('west', { roles: ['manager'], institution: 'west', queues: ['wealth'] });
    const east = await api.staff('east', { roles: ['manager'], institution: 'east' });
    expect((await agent.get(url)).status).toBe(404);
    expect((await west.post(`${url}/lease`)).status).toBe(404);
    expect((await west.get(`/api/touchpoints?customer=${number}`)).body.items).toEqual([]);
    expect((await east.get(url)).status).toBe(200);
  });
});

describe('the relay', () => {
  test('lets whoever takes over say why, and shows the holder who it was', async () => {
    const { url } = await offered();
    await agent.post(`${url}/lease`);
    expect((await app.post(`${url}/lease`)).status).toBe(409);
    const over = await app.post(`${url}/lease`, { takeOver: { reason: '我自己接着办' } });
    expect(over).toMatchObject({ status: 200, body: { lease: { mine: true, family: 'customer' } } });
    const { fence } = over.body.lease;
    expect((await agent.put(`${url}/lease`, { fence: fence - 1 })).body).toMatchObject({ code: 'held-by-another', holder: '王*芳' });
  });

  test('keeps what was said and promised for whoever comes next', async () => {
    const { url } = await offered();
    await app.post(`${url}/said`, { text: '照片拍不清' });
    await agent.post(`${url}/lease`);
    await agent.post(`${url}/promises`, { text: '今天 17:30 前办好', due: '2026-11-25T17:30:00+08:00' });
    const { body } = await app.get(url);
    expect(body.said).toMatchObject([{ text: '照片拍不清', by: { kind: 'customer' } }]);
    expect(body.promises).toMatchObject([{ text: '今天 17:30 前办好', due: '2026-11-25T09:30:00.000Z', by: { name: 'sun' } }]);
  });

  test('is not for systems that would act as staff: staff sign in', async () => {
    const { url } = await offered();
    const desk = await api.channel('call-centre');
    await api.store.source.query(`update channel set family = 'remote' where code = 'call-centre'`);
    expect((await desk.post(`${url}/lease`)).status).toBe(403);
  });
});

describe('a hundred at once', () => {
  test('never hold it twice, and no acknowledged field is lost', async () => {
    const { url } = await open();
    const racers = await Promise.all(
      Array.from({ length: 4 }, (_, index) => api.staff(`racer-${index}`, { roles: ['manager'], institution: 'east' })),
    );
    const callers = Array.from({ length: 100 }, (_, index) => (index % 5 === 4 ? app : (racers[index % 5] as StaffBrowser)));
    const kept = new Map<string, string>();
    const fences = new Set<number>();
    await Promise.all(
      callers.map(async (caller, index) => {
        const taken = await caller.post(`${url}/lease`);
        if (taken.status === 409) return;
        expect(taken.status).toBe(200);
        fences.add(taken.body.lease.fence);
        const value = `n${index}`;
        const saved = await caller.patch(
          `${url}/fields`,
          { fields: { note: value }, fence: taken.body.lease.fence },
          match(taken.body.version),
        );
        if (saved.status === 200) kept.set(String(saved.body.version), value);
        if (index % 7 === 0) await caller.delete(`${url}/lease`);
      }),
    );
    const journal: { kind: string; actor: { id: string } | null }[] = await api.store.source.query(
      `select kind, actor from journal where origin = $1 and kind in ('taken', 'taken-over', 'released') order by sequence`,
      [`work:${url.split('/').at(-1)}`],
    );
    let held = 0;
    for (const { kind } of journal) {
      held += kind === 'released' ? -1 : 1;
      expect([0, 1]).toContain(held);
    }
    expect(journal.filter(({ kind }) => kind === 'taken')).toHaveLength(fences.size);
    const [last] = [...kept.keys()].map(Number).sort((a, b) => b - a);
    const now = (await app.get(url)).body;
    expect(fieldsOf(now)['note']).toMatchObject({ value: kept.get(String(last)) });
  }, 30_000);
});
