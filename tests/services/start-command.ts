import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './ports.js';
import { root } from './product-process.js';
import { until } from './until.js';

const ports = ['TONGTU_PORT', 'TONGTU_DEMO_PORT', 'TONGTU_POSTGRES_PORT', 'TONGTU_TEMPORAL_PORT', 'TONGTU_TEMPORAL_UI_PORT'] as const;
const goneMs = 20_000;

/** Where one `npm start` keeps its data and listens. Several starts of one place follow each other. */
export interface StartPlace {
  readonly dataFolder: string;
  readonly apiUrl: string;
  readonly phoneUrl: string;
  readonly temporalAddress: string;
  readonly env: Readonly<Record<string, string>>;
  /** Removes the data. Everything must have ended. */
  readonly remove: () => void;
}

/** One run of `npm start`. */
export interface StartedCommand {
  readonly pid: number;
  /** Everything it printed so far, both outputs together. */
  readonly output: () => string;
  /** The pids of the servers and processes that run under it, by name: postgres, temporal, worker, api, demo. */
  readonly pids: () => ReadonlyMap<string, number>;
  /** Resolves when it has ended, with its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop, as Ctrl-C does, and waits. */
  readonly stop: () => Promise<void>;
}

/** A fresh data folder and free ports, so that a start in a test meets no other. */
export async function makeStartPlace(more: Readonly<Record<string, string>> = {}): Promise<StartPlace> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'tongtu-start-'));
  const chosen: Record<string, string> = {};
  for (const name of ports) chosen[name] = String(await freePort());
  return {
    dataFolder,
    apiUrl: `http://127.0.0.1:${chosen['TONGTU_PORT']}`,
    phoneUrl: `http://127.0.0.1:${chosen['TONGTU_DEMO_PORT']}`,
    temporalAddress: `127.0.0.1:${chosen['TONGTU_TEMPORAL_PORT']}`,
    env: { ...chosen, TONGTU_DATA_DIR: dataFolder, ...more },
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  };
}

/** Runs `npm start` in a place: its script, or npm itself, whose pid is then the answer's. Does not wait for anything. */
export function runStart(place: StartPlace, args: readonly string[] = [], by: 'script' | 'npm' = 'script'): StartedCommand {
  // Else it would think that the npm that runs these tests is the one that runs it.
  const env: Record<string, string | undefined> = { ...process.env, NODE_OPTIONS: '', npm_lifecycle_event: undefined, ...place.env };
  const [command, first] = by === 'npm' ? ['npm', ['start', '--']] : [process.execPath, ['scripts/start.mjs']];
  const child = spawn(command, [...first, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid === undefined) throw new Error('Cannot run npm start.');
  const said = collect(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    pid: child.pid,
    output: said,
    pids: () => recordedPids(place.dataFolder),
    ended,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

function collect(child: ChildProcess): () => string {
  let output = '';
  for (const source of [child.stdout, child.stderr]) source?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  return () => output;
}

/** Waits until a start says that all is well. Throws with what it printed when it ends instead. */
export async function untilStarted(command: StartedCommand, milliseconds = 120_000): Promise<void> {
  let code: number | null | undefined;
  void command.ended.then((value) => (code = value));
  await until(() => Promise.resolve(code !== undefined || command.output().includes('Ctrl-C')), {
    milliseconds,
    what: 'npm start is ready',
  }).catch((error: unknown) => {
    throw new Error(`npm start was not ready:\n${command.output()}`, { cause: error });
  });
  if (code !== undefined) throw new Error(`npm start ended with ${code}:\n${command.output()}`);
}

function recordedPids(dataFolder: string): ReadonlyMap<string, number> {
  const folder = path.join(dataFolder, 'run');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => [
      name.slice(0, -'.json'.length),
      (JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { pid: number }).pid,
    ]),
  );
}

/** Whether a process is there and not a zombie. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** kill -9 of `npm start` and of everything under it, at once. */
export async function killEverything(command: StartedCommand): Promise<void> {
  const pids = [command.pid, ...command.pids().values()];
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await until(() => Promise.resolve(!pids.some(isAlive)), { what: 'everything is gone' });
}

/** When a process began, in clock ticks since boot; null when there is none. Numbers are given again, also to threads: only both together name a process. */
function beganAt(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Resolves when none of the processes is left; throws with those that are. */
export async function untilGone(pids: readonly number[]): Promise<void> {
  const began = new Map(pids.map((pid) => [pid, beganAt(pid)]));
  const left = () => pids.filter((pid) => isAlive(pid) && beganAt(pid) === began.get(pid));
  const deadline = performance.now() + goneMs;
  while (performance.now() < deadline) {
    if (left().length === 0) return;
    await pause(50);
  }
  throw new Error(`Still running: ${left().join(', ')}`);
}
