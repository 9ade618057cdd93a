import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JournalEntry } from '@tongtu/workflows/engine';
import { open } from '../codec/seal.js';
import { Change } from '../entities/change.js';
import { Instance, type StandingPosition } from '../entities/instance.js';
import { Journal } from '../entities/journal.js';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '../testing/index.js';
import { writeEngineJournal, type EngineReport } from './engine-journal.js';

let database: TestDatabase;
let journey: SampleJourney;
let customer: string;
let bank: SampleBank;

beforeAll(async () => {
  database = await openTestDatabase();
  bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
  customer = await bank.customer('1001');
  journey = await bank.journey('sample');
}, 60_000);
afterAll(() => database.close());

const newInstance = () => bank.instance(journey, customer, 'starting');
const write = (report: EngineReport) => writeEngineJournal({ source: database.source, keyRing: sampleKeyRing }, report);

function entry(sequence: number, kind: JournalEntry['kind'], step: string | null): JournalEntry {
  const why = { code: 'no-answer', args: { minutes: 30 } };
  return {
    sequence,
    at: `2026-11-01T08:00:0${sequence}.000Z`,
    kind,
    step,
    visit: 1,
    position: 'p1',
    outcome: null,
    actor: null,
    channel: null,
    why,
    notTaken: [{ outcome: 'vip', why: { code: 'not-vip' } }],
  };
}

function standing(step: string): StandingPosition {
  return {
    id: 'p1',
    label: step,
    step,
    visit: 1,
    enteredAt: '2026-11-01T08:00:00.000Z',
    side: false,
    incident: null,
    work: null,
    timers: [],
  };
}

describe('the journal of the engine', () => {
  test('is written once, however often the report comes, and brings the instance up to it', async () => {
    const instance = await newInstance();
    const report: EngineReport = {
      instance,
      entries: [entry(1, 'began', null), entry(2, 'entered', 'apply')],
      positions: [standing('apply')],
      status: 'running',
      outcome: null,
    };
    await Promise.all([write(report), write(report), write(report)]);
    const rows = await database.source.manager.find(Journal, { where: { instanceId: instance }, order: { sequence: 'asc' } });
    expect(rows.map(({ sequence, kind, step }) => [sequence, kind, step])).toEqual([
      [1, 'began', null],
      [2, 'entered', 'apply'],
    ]);
    const row = await database.source.manager.findOneByOrFail(Instance, { id: instance });
    expect(row).toMatchObject({ status: 'running', lastSequence: 2, incident: false, positions: [standing('apply')] });
  });

  test('never lets an older report overwrite a newer one', async () => {
    const instance = await newInstance();
    await write({ instance, entries: [entry(1, 'began', null), entry(2, 'ended', null)], positions: [], status: 'ended', outcome: 'done' });
    await write({ instance, entries: [entry(1, 'began', null)], positions: [standing('apply')], status: 'running', outcome: null });
    const row = await database.source.manager.findOneByOrFail(Instance, { id: instance });
    expect(row).toMatchObject({ status: 'ended', outcome: 'done', lastSequence: 2, positions: [] });
    expect(row.endedAt?.toISOString()).toBe('2026-11-01T08:00:02.000Z');
  });

  test('keeps the reasons sealed, and opens them again whole', async () => {
    const instance = await newInstance();
    await write({ instance, entries: [entry(1, 'left', 'apply')], positions: [], status: 'running', outcome: null });
    const row = await database.source.manager.findOneByOrFail(Journal, { instanceId: instance });
    expect(row.why?.includes('no-answer')).toBe(false);
    const keyId = String(row.keyId);
    expect(open(sampleKeyRing, { bytes: row.why as Buffer, keyId })).toEqual({ code: 'no-answer', args: { minutes: 30 } });
    expect(open(sampleKeyRing, { bytes: row.notTaken as Buffer, keyId })).toEqual([{ outcome: 'vip', why: { code: 'not-vip' } }]);
  });

  test('tells browsers that follow the instance or its journey', async () => {
    const instance = await newInstance();
    await write({ instance, entries: [entry(1, 'began', null)], positions: [standing('apply')], status: 'running', outcome: null });
    const changes = await database.source.manager.findBy(Change, { key: instance });
    expect(changes.map(({ topic }) => topic).sort()).toEqual([`instance:${instance}`, `journey:${journey.journey}`].sort());
  });

  test('shows an incident on the instance while a position is parked', async () => {
    const instance = await newInstance();
    const incident = { code: 'connector-failed', message: 'no answer', at: '2026-11-01T08:00:01.000Z', request: 'id:1:http.request:0' };
    await write({
      instance,
      entries: [entry(1, 'incident', 'id')],
      positions: [{ ...standing('id'), incident }],
      status: 'running',
      outcome: null,
    });
    expect(await database.source.manager.findOneByOrFail(Instance, { id: instance })).toMatchObject({ incident: true });
    await write({ instance, entries: [entry(2, 'retried', 'id')], positions: [standing('id')], status: 'running', outcome: null });
    expect(await database.source.manager.findOneByOrFail(Instance, { id: instance })).toMatchObject({ incident: false });
  });
});
