import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './ports.js';
import { root } from './product-process.js';
import { until } from './until.js';

/** A PostgreSQL or a Temporal of one figure alone, run exactly as `npm start` runs it, that may be killed. */
export interface OwnServer {
  /** Where it listens: what the services' variable of its kind says. */
  readonly address: string;
  /** kill -9; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same data and the same port; resolves when it answers. */
  readonly start: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
}

/** What the scripts say of a server: how it is run, and how one knows that it is ready. */
interface Member {
  readonly binary: object;
  readonly env: NodeJS.ProcessEnv;
  readonly prepare?: () => Promise<void>;
  readonly isReady: (seen: { readonly line: (wanted: (line: string) => boolean) => boolean }) => Promise<boolean>;
}

interface Home {
  readonly outside?: string;
}

interface ServerScripts {
  readonly postgresFolder: () => string;
  readonly postgresHome: (wanted: { readonly dataFolder: string; readonly binaries: string }) => Home;
  readonly makeCluster: (wanted: { readonly home: Home; readonly password: string; readonly isThrowAway: boolean }) => Promise<void>;
  readonly postgresMember: (wanted: { readonly home: Home; readonly port: number }) => Member;
  readonly temporalMember: (wanted: Readonly<Record<string, unknown>>) => Member;
  readonly obtainTemporal: (wanted: Readonly<Record<string, unknown>>) => Promise<{ readonly binary: string }>;
  readonly readSettings: () => { readonly TONGTU_CACHE_DIR: string };
}

const scripts = ['postgres/binaries', 'postgres/cluster', 'postgres/home', 'temporal/server', 'temporal/obtain', 'read-settings'];
const supervisor = path.join(root, 'scripts', 'processes', 'supervise.mjs');

/** The scripts are plain JavaScript: what is used of them is typed here. */
async function readScripts(): Promise<ServerScripts> {
  const modules = await Promise.all(
    scripts.map((name) => import(new URL(`../../scripts/${name}.mjs`, import.meta.url).href) as Promise<object>),
  );
  return Object.assign({}, ...modules) as ServerScripts;
}

function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongtu-server-'));
  chmodSync(folder, 0o711); // PostgreSQL may run as another user
  return folder;
}

/** A PostgreSQL with the settings of production. Its address is an administrator's. */
export async function startOwnPostgres(): Promise<OwnServer> {
  const { postgresFolder, postgresHome, makeCluster, postgresMember } = await readScripts();
  const [folder, port, password] = [makeFolder(), await freePort(), 'for-tests-alone'];
  const home = postgresHome({ dataFolder: folder, binaries: postgresFolder() });
  await makeCluster({ home, password, isThrowAway: true });
  const address = `postgres://tongtu_admin:${password}@127.0.0.1:${port}/postgres`;
  return run(postgresMember({ home, port }), { address, folders: [folder, ...(home.outside ? [home.outside] : [])] });
}

/** A Temporal with the settings of production and its file on disk. */
export async function startOwnTemporal(): Promise<OwnServer> {
  const { readSettings, obtainTemporal, temporalMember } = await readScripts();
  const [folder, port] = [makeFolder(), await freePort()];
  const { binary } = await obtainTemporal({ cacheFolder: readSettings().TONGTU_CACHE_DIR, seconds: 120, tell: () => undefined });
  const member = temporalMember({ binary, file: path.join(folder, 'temporal.db'), port, namespace: 'default' });
  return run(member, { address: `127.0.0.1:${port}`, folders: [folder] });
}

interface Place {
  readonly address: string;
  readonly folders: readonly string[];
}

interface Running {
  readonly child: ChildProcess;
  /** The server's own process, beneath the one that watches over it. */
  readonly pid: number;
  readonly gone: Promise<void>;
}

async function run(member: Member, { address, folders }: Place): Promise<OwnServer> {
  let running = await launch(member);
  return {
    address,
    kill: async () => {
      process.kill(running.pid, 'SIGKILL');
      await running.gone;
    },
    start: async () => {
      running = await launch(member);
    },
    stop: async () => {
      running.child.kill('SIGTERM');
      await running.gone;
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(member: Member): Promise<Running> {
  await member.prepare?.();
  const child = spawn(process.execPath, [supervisor, JSON.stringify(member.binary)], {
    env: { ...member.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const source of [child.stdout, child.stderr]) source?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { readonly pid: number }).pid));
    child.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
  });
  const line = (wanted: (text: string) => boolean) => said.split('\n').some(wanted);
  await until(() => member.isReady({ line }), { milliseconds: 60_000, what: 'the server is ready' }).catch((error: unknown) => {
    throw new Error(`The server was not ready: ${said.slice(-2_000)}`, { cause: error });
  });
  return { child, pid, gone };
}
