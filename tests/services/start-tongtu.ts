import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTestDatabase, type TestDatabase } from '@tongtu/store/testing';
import { freePort } from './ports.js';
import { startProductProcess, type ProductProcess } from './product-process.js';
import { findServices } from './services.js';
import { until } from './until.js';

/** The product's own processes, in the order in which they are started. */
export type ProcessName = 'worker' | 'api' | 'demo';

/** A demonstration account, as the API wrote it down when it was made. */
export interface SignIn {
  readonly login: string;
  readonly password: string;
}

export interface StartOptions {
  /** Which processes to start. The API's health needs the worker. Default: all three. */
  readonly processes?: readonly ProcessName[];
  /** Whether to run the demonstration seed to its end. Default: no. */
  readonly isSeeded?: boolean;
  /** Environment for all processes, over what a start gives them. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A whole Tongtu of a test's own: fresh database, own task queue, free ports. */
export interface RunningTongtu {
  /** `http://127.0.0.1:<port>`; the API is under `/api`, the designer under `/`. */
  readonly apiUrl: string;
  /** Address of the demonstration bank: the customer's phone. */
  readonly phoneUrl: string;
  readonly databaseUrl: string;
  /** Connected to the same database, for looking at facts. */
  readonly database: TestDatabase;
  readonly temporalAddress: string;
  readonly taskQueue: string;
  /** Holds what the API's first start wrote: `demo-secrets.json`, `demo-sign-ins.json`. */
  readonly dataFolder: string;
  readonly signIns: () => readonly SignIn[];
  /** The environment that the processes were given. */
  readonly env: Readonly<Record<string, string>>;
  readonly processes: ReadonlyMap<ProcessName, ProductProcess>;
  /** Ends a process with a signal, `SIGKILL` unless said, and resolves when it is gone. */
  readonly kill: (name: ProcessName, signal?: NodeJS.Signals) => Promise<void>;
  /** Starts a process again (ending it first if it runs) and resolves when it is ready. */
  readonly restart: (name: ProcessName) => Promise<void>;
  /** Ends everything and drops the database. */
  readonly stop: () => Promise<void>;
}

const scripts: Readonly<Record<ProcessName, string>> = {
  worker: 'orchestrator/dist/main.js',
  api: 'api/dist/main.js',
  demo: 'demo/dist/main.js',
};
const startMs = 45_000;
const seedMs = 180_000;

interface Addresses {
  readonly apiUrl: string;
  readonly phoneUrl: string;
}

function isReadyLine(line: string): boolean {
  return line.trim() === 'ready' || /"msg":\s*"ready"/.test(line);
}

const questions: Readonly<Record<ProcessName, (one: ProductProcess, at: Addresses) => Promise<boolean>>> = {
  worker: (one) => Promise.resolve(one.log().some(isReadyLine)),
  api: async (_one, { apiUrl }) => (await fetch(`${apiUrl}/api/health`)).status > 0,
  demo: async (_one, { phoneUrl }) => (await fetch(`${phoneUrl}/health`)).ok,
};

/** Waits until a process is ready; throws with its last words when it ends instead. */
async function untilReady(name: ProcessName, one: ProductProcess, at: Addresses): Promise<void> {
  const lastWords = (): string => one.log().slice(-30).join('\n');
  try {
    await until(async () => !one.isRunning() || (await questions[name](one, at)), { milliseconds: startMs, what: `${name} is ready` });
  } catch (error) {
    throw new Error(`${name} was not ready in ${startMs} ms:\n${lastWords()}`, { cause: error });
  }
  if (!one.isRunning()) throw new Error(`${name} ended instead of starting:\n${lastWords()}`);
}

async function makeEnvironment(dataFolder: string, databaseUrl: string): Promise<Record<string, string>> {
  const [api, demo] = [await freePort(), await freePort()];
  return {
    TONGTU_HOST: '127.0.0.1',
    TONGTU_PORT: String(api),
    TONGTU_DEMO_PORT: String(demo),
    TONGTU_API_URL: `http://127.0.0.1:${api}`,
    TONGTU_CORE_BANK_URL: `http://127.0.0.1:${demo}/core`,
    TONGTU_SMS_URL: `http://127.0.0.1:${demo}/sms`,
    TONGTU_MAIL_URL: `http://127.0.0.1:${demo}/mail`,
    TONGTU_IM_URL: `http://127.0.0.1:${demo}/im`,
    TONGTU_MODEL_URL: `http://127.0.0.1:${demo}/model`,
    TONGTU_DATA_DIR: dataFolder,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: findServices().temporalAddress,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_TLS: 'off',
    TONGTU_TASK_QUEUE: `tongtu-test-${randomBytes(6).toString('hex')}`,
    TONGTU_MASTER_KEY: randomBytes(32).toString('hex'),
    TONGTU_DEMO: '1',
    TONGTU_DEMO_SECRETS_FILE: path.join(dataFolder, 'demo-secrets.json'),
    TONGTU_DEMO_SIGN_INS_FILE: path.join(dataFolder, 'demo-sign-ins.json'),
    TONGTU_TIME_ZONE: 'Asia/Shanghai',
    TONGTU_LOG_LEVEL: 'info',
  };
}

async function seed(env: Readonly<Record<string, string>>): Promise<void> {
  const run = startProductProcess(['demo/dist/seed/main.js'], env);
  await until(() => Promise.resolve(!run.isRunning()), { milliseconds: seedMs, what: 'the demonstration seed ends' });
  const last = run.log().slice(-20).join('\n');
  if (!run.hasSucceeded()) throw new Error(`The demonstration seed failed:\n${last}`);
}

/** Starts a Tongtu for one suite; `stop` it afterwards. Needs the built packages (`npm test` builds them). */
export async function startTongtu({
  processes: wanted = ['worker', 'api', 'demo'],
  isSeeded = false,
  env: over = {},
}: StartOptions = {}): Promise<RunningTongtu> {
  const database = await openTestDatabase();
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'tongtu-test-'));
  const env = { ...(await makeEnvironment(dataFolder, database.url)), ...over };
  const at = { apiUrl: `http://127.0.0.1:${env['TONGTU_PORT']}`, phoneUrl: `http://127.0.0.1:${env['TONGTU_DEMO_PORT']}` };
  const processes = new Map<ProcessName, ProductProcess>();

  const kill = async (name: ProcessName, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => processes.get(name)?.end(signal);
  const restart = async (name: ProcessName): Promise<void> => {
    if (processes.get(name)?.isRunning()) await kill(name, 'SIGTERM');
    const one = startProductProcess([scripts[name]], env);
    processes.set(name, one);
    await untilReady(name, one, at);
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...processes.keys()].map((name) => (processes.get(name)?.isRunning() ? kill(name, 'SIGTERM') : undefined)));
    await database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };

  try {
    await Promise.all(wanted.map(restart));
    if (wanted.includes('api') && wanted.includes('worker')) {
      await until(async () => (await fetch(`${at.apiUrl}/api/health`)).ok, { milliseconds: startMs, what: '/api/health is well' });
    }
    if (isSeeded) await seed(env);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...at,
    databaseUrl: database.url,
    database,
    temporalAddress: String(env['TEMPORAL_ADDRESS']),
    taskQueue: String(env['TONGTU_TASK_QUEUE']),
    dataFolder,
    signIns: () => readSignIns(String(env['TONGTU_DEMO_SIGN_INS_FILE'])),
    env,
    processes,
    kill,
    restart,
    stop,
  };
}

function readSignIns(file: string): readonly SignIn[] {
  const passwords = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  return Object.entries(passwords).map(([login, password]) => ({ login, password }));
}
