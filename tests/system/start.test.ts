import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  killEverything,
  makeStartPlace,
  runStart,
  untilGone,
  untilStarted,
  type StartPlace,
  type StartedCommand,
} from '../services/start-command.js';
import { until } from '../services/until.js';

/** Without the demonstration bank a start takes seconds, and is otherwise the same. */
const withoutDemo = { TONGTU_DEMO: '0' };

async function isWell({ apiUrl }: StartPlace): Promise<boolean> {
  return (await fetch(`${apiUrl}/api/health`)).ok;
}

function pidOf(command: StartedCommand, name: string): number {
  const pid = command.pids().get(name);
  if (pid === undefined) throw new Error(`${name} is not running:\n${command.output()}`);
  return pid;
}

describe('npm start', () => {
  let place: StartPlace;
  let command: StartedCommand;

  beforeAll(async () => {
    place = await makeStartPlace(withoutDemo);
    command = runStart(place);
    await untilStarted(command);
  }, 180_000);

  afterAll(async () => {
    await command.stop();
    place.remove();
  }, 60_000);

  test('ends on one address behind which all is well', async () => {
    expect(command.output()).toContain(place.apiUrl);
    expect(await isWell(place)).toBe(true);
    expect((await fetch(place.apiUrl)).headers.get('content-type')).toContain('text/html');
  });

  test('prints one line a stage, Chinese and English, with its seconds', () => {
    const lines = command.output().split('\n');
    expect(lines.filter((line) => /^✓ 启动 PostgreSQL +Start PostgreSQL +\d+\.\d s/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
  });

  test('keeps its secrets to its owner', () => {
    const modes = ['master.key', 'postgres.password', 'postgres-admin.password', 'temporal.db'].map(
      (name) => statSync(path.join(place.dataFolder, name)).mode & 0o077,
    );
    expect(modes).toEqual([0, 0, 0, 0]);
  });

  test('a second one says that it is running already, and where', async () => {
    const second = runStart(place);
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain(`Tongtu is running already: ${place.apiUrl}`);
  });

  test('does not clear the data of a bank that runs', async () => {
    const second = runStart(place, ['--reset', '--yes']);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Stop it before its data is cleared');
    expect(await isWell(place)).toBe(true);
  });

  test.each(['worker', 'api', 'postgres', 'temporal'])(
    'starts a killed %s again',
    async (name) => {
      const before = pidOf(command, name);
      process.kill(before, 'SIGKILL');
      await until(() => Promise.resolve(command.pids().get(name) !== before && command.pids().has(name)), {
        what: `another ${name}`,
        milliseconds: 30_000,
      });
      await until(() => isWell(place), { what: 'health after the kill', milliseconds: 30_000 });
      expect(command.output()).toMatch(/ended unasked \((signal SIGKILL|exit code 137)\), starting it again/);
    },
    90_000,
  );

  test('leaves nothing behind when it is killed', async () => {
    const pids = [...command.pids().values()];
    process.kill(command.pid, 'SIGKILL');
    await untilGone(pids);
    command = runStart(place);
    await untilStarted(command, 30_000);
    expect(await isWell(place)).toBe(true);
  }, 90_000);

  test('leaves nothing behind when the npm that ran it is killed', async () => {
    await command.stop();
    command = runStart(place, [], 'npm');
    await untilStarted(command);
    const pids = [...command.pids().values()];
    process.kill(command.pid, 'SIGKILL');
    await untilGone(pids);
    command = runStart(place);
    await untilStarted(command, 30_000);
  }, 120_000);

  test('is back within 30 s after everything was killed at once', async () => {
    await killEverything(command);
    command = runStart(place);
    await untilStarted(command, 30_000);
    expect(await isWell(place)).toBe(true);
  }, 90_000);

  test('leaves nothing behind when it is stopped', async () => {
    const pids = [...command.pids().values()];
    await command.stop();
    expect(await command.ended).toBe(130);
    await untilGone(pids);
    expect(readdirSync(path.join(place.dataFolder, 'run'))).toEqual([]);
  }, 60_000);

  test('clears all data when asked, and begins anew', async () => {
    const trace = path.join(place.dataFolder, 'a-trace');
    writeFileSync(trace, '');
    command = runStart(place, ['--reset', '--yes']);
    await untilStarted(command);
    expect(existsSync(trace)).toBe(false);
    expect(await isWell(place)).toBe(true);
  }, 120_000);
});

/** A PATH whose first folder has a Temporal that is too old and a Go without a network. */
function pathWithoutTemporal({ dataFolder }: StartPlace): string {
  const folder = path.join(dataFolder, 'bin');
  const programs = {
    temporal: 'echo "temporal version 0.9.0 (Server 1.20.0, UI 2.9.0)"',
    go: 'if [ "$1" = env ]; then echo go1.25.0; else echo "dial tcp: lookup proxy.invalid: no such host" >&2; exit 1; fi',
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, body] of Object.entries(programs)) writeFileSync(path.join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return `${folder}:/usr/bin:/bin`;
}

describe('npm start refuses in one sentence and leaves nothing running', () => {
  let place: StartPlace;
  let squatter: Server;

  beforeAll(async () => {
    place = await makeStartPlace(withoutDemo);
    squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen({ host: '127.0.0.1', port: 0 }, resolve));
  });

  afterAll(() => {
    squatter.close();
    place.remove();
  });

  const portOf = (server: Server): string => {
    const address = server.address();
    return String(typeof address === 'object' ? address?.port : '');
  };

  const refusals: readonly (readonly [string, () => Record<string, string>, RegExp])[] = [
    [
      'a taken port',
      () => ({ TONGTU_PORT: portOf(squatter) }),
      /Port \d+ \(API and designer\) is taken by another program\. .*TONGTU_PORT=\d+ npm start/,
    ],
    [
      'two settings with one port',
      () => ({ TONGTU_PORT: '7999', TONGTU_POSTGRES_PORT: '7999' }),
      /TONGTU_PORT and TONGTU_POSTGRES_PORT are both 7999/,
    ],
    [
      'a database that does not answer',
      () => ({ DATABASE_URL: 'postgres://bank:hush@127.0.0.1:1/bank' }),
      /DATABASE_URL \(127\.0\.0\.1:1\) cannot be reached: ECONNREFUSED/,
    ],
    [
      'no Temporal and no way to one',
      () => ({
        PATH: pathWithoutTemporal(place),
        TONGTU_CACHE_DIR: path.join(place.dataFolder, 'cache'),
        TONGTU_TEMPORAL_DOWNLOAD_SECONDS: '0',
      }),
      /temporal on the PATH, 1\.20\.0 is older than 1\.29\.1[\s\S]+none could be obtained \(the Go module proxy cannot be reached; .*\)\. Install Go 1\.25/,
    ],
    ['an argument that it does not know', () => ({}), /An argument is not understood/],
  ];

  test.each(refusals)(
    '%s',
    async (what, env, sentence) => {
      const elsewhere = { ...place, env: { ...place.env, ...env() } };
      const command = runStart(elsewhere, what.startsWith('an argument') ? ['--rest'] : []);
      expect(await command.ended).toBe(1);
      expect(command.output()).toMatch(sentence);
      expect(command.output()).not.toMatch(/ at .*\.mjs:\d+|hush/);
      const run = path.join(place.dataFolder, 'run');
      expect(existsSync(run) ? readdirSync(run) : []).toEqual([]);
    },
    60_000,
  );
});
