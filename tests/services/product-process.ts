import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const dieWithParent = pathToFileURL(path.join(root, 'scripts', 'processes', 'die-with-parent.mjs')).href;
const linesKept = 500;
/** A worker takes SIGTERM as an order to drain. */
const patienceMs = 10_000;

/** One process of the product, started from its built script. It ends when the test's process does. */
export interface ProductProcess {
  readonly pid: number;
  /** Whether it still runs. */
  readonly isRunning: () => boolean;
  /** Whether it ended by itself and said that all went well. */
  readonly hasSucceeded: () => boolean;
  /** The last lines that it said on both outputs. */
  readonly log: () => readonly string[];
  /** Sends a signal and resolves when it has ended. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** Starts `node <script>` with exactly the environment given, on top of the test's own. */
export function startProductProcess(script: readonly string[], env: Readonly<Record<string, string>>): ProductProcess {
  const child = spawn(process.execPath, ['--import', dieWithParent, ...script], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  if (child.pid === undefined) throw new Error(`Cannot start ${script.join(' ')}.`);
  const lines = collectLines(child);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: child.pid,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    hasSucceeded: () => child.exitCode === 0,
    log: () => lines,
    end: async (signal) => {
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await gone;
      clearTimeout(timer);
    },
  };
}

function collectLines(child: ChildProcess): readonly string[] {
  const lines: string[] = [];
  for (const source of [child.stdout, child.stderr]) {
    let rest = '';
    source?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      if (lines.length > linesKept) lines.splice(0, lines.length - linesKept);
    });
  }
  return lines;
}
