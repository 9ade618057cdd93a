import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, SampleBank, sampleKeyRing, type TestDatabase } from '../testing/index.js';
import { judgeBooks } from './judge-books.js';
import { readAcknowledged, readReceipts } from './read-outside-books.js';
import { readOwnBooks } from './read-own-books.js';
import { writeEngineJournal } from '../work/index.js';

let database: TestDatabase;
let bank: SampleBank;
beforeAll(async () => {
  database = await openTestDatabase();
  bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
}, 60_000);
afterAll(() => database.close());

const outside = { receipts: null, gateways: null, runs: null, acknowledged: null };
const find = async () => judgeBooks({ ...(await readOwnBooks(database.source)), ...outside });

async function soundInstance(): Promise<string> {
  const journey = await bank.journey(`journey-${randomUUID()}`);
  const id = await bank.instance(journey, await bank.customer(`c-${randomUUID()}`.slice(0, 30)));
  await database.source.query('insert into idempotency (scope, key, body_hash, instance_id) values ($1, $1, $1, $2)', [id, id]);
  const entry = {
    at: new Date().toISOString(),
    kind: 'entered',
    step: 'wait',
    visit: 1,
    position: 'p1',
    outcome: null,
    actor: null,
    channel: null,
    why: null,
    notTaken: [],
  } as const;
  const timers = [{ due: new Date().toISOString(), purpose: { kind: 'timer', index: 0 } }] as const;
  const position = {
    id: 'p1',
    label: 'wait',
    step: 'wait',
    visit: 1,
    enteredAt: entry.at,
    side: false,
    incident: null,
    work: null,
    timers,
  };
  await writeEngineJournal(
    { source: database.source, keyRing: sampleKeyRing },
    {
      instance: id,
      entries: [1, 2, 3].map((sequence) => ({ ...entry, sequence })),
      positions: [position],
      status: 'running',
      outcome: null,
    },
  );
  return id;
}

describe('our own books', () => {
  test('agree for a sound instance, and one change to any of them is found', async () => {
    const id = await soundInstance();
    expect(await find()).toEqual([]);
    const { source } = database;
    const breaking = [
      [`delete from journal where instance_id = $1 and sequence = 2`, 'lost'],
      [`update instance set inbox_last = 1 where id = $1`, 'lost'],
      [`delete from idempotency where instance_id = $1`, 'phantom'],
      [
        `insert into effect (instance_id, key, operation, status, request_hash, started_at) values ($1, 'a:1:http.request:0', 'http.request', 'uncertain', 'x', now())`,
        'uncertain',
      ],
      [`insert into outbox (kind, instance_id, next_at) values ('start', $1, now() - interval '1 hour')`, 'stuck'],
    ] as const;
    for (const [statement, verdict] of breaking) {
      await source.query(statement, [id]);
      expect((await find()).map((one) => one.verdict)).toContain(verdict);
    }
  });
});

describe('the books outside', () => {
  test('are the core bank’s list and the callers’ log', async () => {
    const server = createServer((request, response) =>
      response.end(
        request.url === '/core/receipts' ? JSON.stringify({ receipts: [{ key: 'i1:a', operation: 'open', at: '', status: 201 }] }) : '',
      ),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    expect(await readReceipts(`http://127.0.0.1:${(server.address() as AddressInfo).port}/core`)).toEqual(['i1:a']);
    server.close();
    const file = path.join(tmpdir(), `acknowledged-${randomUUID()}.jsonl`);
    writeFileSync(file, '{"instance":"a","status":201}\n\n{"instance":"b","status":202}\n');
    expect(readAcknowledged(file)).toEqual(['a', 'b']);
  });
});

test('the command says plainly when it cannot look', async () => {
  const script = new URL('../../dist/audit-books/main.js', import.meta.url).pathname;
  const { code, said } = await new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, [script], { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.on('data', (chunk) => (text += String(chunk)));
    child.once('exit', (exit) => resolve({ code: exit, said: text }));
  });
  expect({ code, said }).toEqual({ code: 2, said: 'DATABASE_URL is not set.\n' });
}, 30_000);
