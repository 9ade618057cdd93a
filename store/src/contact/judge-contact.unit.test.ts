import { describe, expect, test } from '@jest/globals';
import { DEFAULT_CONTACT_POLICIES } from '@tongtu/workflows/graph';
import { type ContactFacts, judgeContact, type WantedContact } from './judge-contact.js';

const sales: WantedContact = { class: 'sales', consent: 'sales', rings: true, takesMs: 0, whileActive: 'send' };

/** A Tuesday at that hour in Shanghai, with nothing against it. */
function facts(time: string, change: Partial<ContactFacts> = {}): ContactFacts {
  return {
    at: Date.parse(`2026-03-10T${time}+08:00`),
    zone: 'Asia/Shanghai',
    policy: DEFAULT_CONTACT_POLICIES.sales,
    consents: ['service', 'sales'],
    made: { day: 0, week: 0, month: 0 },
    talking: 0,
    activeUntil: null,
    holidays: new Set(),
    ...change,
  };
}

const judge = (wanted: Partial<WantedContact>, seen: ContactFacts) => judgeContact({ ...sales, ...wanted }, seen);
const local = (time: string) => new Date(`${time}+08:00`).toISOString();

describe('a contact is allowed', () => {
  test('by day, with consent, below every cap', () => {
    expect(judge({}, facts('10:00:00'))).toEqual({ kind: 'allowed' });
    expect(judge({}, facts('10:00:00', { made: { day: 0, week: 2, month: 90 } }))).toEqual({ kind: 'allowed' });
  });

  test('whatever stands against it, where the law demands it', () => {
    const against = facts('23:00:00', { consents: [], made: { day: 9, week: 9, month: 9 }, talking: 9, holidays: new Set(['2026-03-10']) });
    expect(judge({ class: 'regulatory', consent: null }, against)).toEqual({ kind: 'allowed' });
  });
});

describe('quiet hours', () => {
  test.each([
    ['20:59:59', 'allowed'],
    ['21:00:00', 'held'],
    ['00:00:00', 'held'],
    ['07:59:59', 'held'],
    ['08:00:00', 'allowed'],
  ])('are half-open and go over midnight: %s is %s', (time, verdict) => {
    expect(judge({}, facts(time)).kind).toBe(verdict);
  });

  test('hold back what would still be on its way when they begin', () => {
    expect(judge({ takesMs: 8_000 }, facts('20:59:53')).kind).toBe('held');
    expect(judge({ takesMs: 8_000 }, facts('20:59:51')).kind).toBe('allowed');
  });

  test('are named, with the moment at which they end', () => {
    const args = { from: '21:00', to: '08:00' };
    expect(judge({}, facts('22:30:00'))).toEqual({ kind: 'held', why: { code: 'quiet-hours', args }, until: local('2026-03-11T08:00:00') });
    expect(judge({}, facts('03:00:00'))).toMatchObject({ until: local('2026-03-10T08:00:00') });
  });

  test('of a class that only spares the ear let quiet channels pass', () => {
    const policy = DEFAULT_CONTACT_POLICIES.service;
    const service = { class: 'service', consent: 'service' } as const;
    expect(judge({ ...service, rings: false }, facts('23:00:00', { policy })).kind).toBe('allowed');
    expect(judge({ ...service, rings: true }, facts('23:00:00', { policy })).kind).toBe('held');
  });

  test('go by the wall clock when it is put forward', () => {
    const policy = { ...DEFAULT_CONTACT_POLICIES.sales, quiet: { from: '21:00', to: '02:30', channels: 'all' } as const };
    const night = facts('10:00:00', { at: Date.parse('2026-03-29T00:30:00+01:00'), zone: 'Europe/Berlin', policy });
    // At 02:00 clocks jump to 03:00: 02:30 is not there, and 03:30 is the moment that the gap moves it to.
    expect(judge({}, night)).toMatchObject({ kind: 'held', until: '2026-03-29T01:30:00.000Z' });
  });

  test('that never end leave nothing to wait for', () => {
    const policy = { ...DEFAULT_CONTACT_POLICIES.sales, quiet: { from: '09:00', to: '09:00', channels: 'all' } as const };
    expect(judge({}, facts('10:00:00', { policy }))).toMatchObject({ kind: 'held', until: null });
  });
});

describe('public holidays', () => {
  const holidays = new Set(['2026-03-10', '2026-03-11']);

  test('hold it back until the first day after them, at the end of quiet hours', () => {
    expect(judge({}, facts('10:00:00', { holidays }))).toEqual({
      kind: 'held',
      why: { code: 'contact-holiday' },
      until: local('2026-03-12T08:00:00'),
    });
  });

  test('that follow on the night make it wait for longer', () => {
    const seen = facts('22:00:00', { holidays: new Set(['2026-03-11']) });
    expect(judge({}, seen)).toMatchObject({ why: { code: 'quiet-hours' }, until: local('2026-03-12T08:00:00') });
  });

  test('are no hindrance to a class that does not spare them', () => {
    const policy = DEFAULT_CONTACT_POLICIES.service;
    expect(judge({ class: 'service' }, facts('10:00:00', { holidays, policy })).kind).toBe('allowed');
  });
});

describe('what is held back says why', () => {
  test.each([
    ['consent', { consents: ['service'] }, { code: 'no-consent', args: { consent: 'sales' } }],
    ['the cap of the day', { made: { day: 1, week: 1, month: 1 } }, { code: 'contact-cap', args: { per: 'day', most: 1 } }],
    ['the cap of the week', { made: { day: 0, week: 3, month: 3 } }, { code: 'contact-cap', args: { per: 'week', most: 3 } }],
    ['others who talk', { talking: 1 }, { code: 'journeys-talking', args: { most: 1 } }],
  ])('%s, which waiting does not mend', (_, change, why) => {
    expect(judge({}, facts('10:00:00', change))).toEqual({ kind: 'held', why, until: null });
  });

  test('a customer who is busy elsewhere, until a minute after', () => {
    const seen = facts('10:00:00', { activeUntil: Date.parse('2026-03-10T10:05:00+08:00') });
    expect(judge({}, seen).kind).toBe('allowed');
    const waiting = { kind: 'held', why: { code: 'active-elsewhere' }, until: local('2026-03-10T10:06:00') };
    expect(judge({ whileActive: 'wait' }, seen)).toEqual(waiting);
    expect(judge({ class: 'regulatory', whileActive: 'suppress' }, seen)).toEqual(waiting);
  });
});

test('collecting what is owed needs no consent, unless one is drawn', () => {
  const seen = facts('10:00:00', { consents: [], policy: DEFAULT_CONTACT_POLICIES.collections });
  expect(judge({ class: 'collections', consent: null }, seen).kind).toBe('allowed');
  expect(judge({ class: 'collections', consent: 'service' }, seen).kind).toBe('held');
});
