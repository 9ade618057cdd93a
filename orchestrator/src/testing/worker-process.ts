import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestBank } from './test-bank.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = path.join(root, 'orchestrator/dist/main.js');
const readyMs = 60_000;

/** The worker's own program as it is built, in a process of its own. */
export interface WorkerProcess {
  readonly lines: readonly string[];
  /** Sends a signal and waits until it is gone; gives its exit code, null when the signal ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Closes our end of the channel, as a parent does that dies, and waits until it is gone. */
  readonly abandon: () => Promise<number | null>;
}

/** Starts one for a bank and waits until it says "ready". */
export async function startWorkerProcess(bank: TestBank): Promise<WorkerProcess> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_URL: bank.database.url,
    TEMPORAL_ADDRESS: String(process.env['TONGTU_TEST_TEMPORAL_ADDRESS']),
    TONGTU_TASK_QUEUE: bank.taskQueue,
    TONGTU_MASTER_KEY: '5a'.repeat(32),
    TONGTU_CORE_BANK_URL: bank.coreBank.url,
    TONGTU_SMS_URL: bank.gateways.urls.sms,
  };
  const child = spawn(process.execPath, [program], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const lines: string[] = [];
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The worker was not ready:\n${lines.join('\n')}`)), readyMs);
    void gone.then(() => reject(new Error(`The worker ended:\n${lines.join('\n')}`)));
    for (const output of [child.stdout, child.stderr]) {
      output?.setEncoding('utf8').on('data', (chunk: string) => {
        lines.push(...chunk.split('\n').filter((line) => line !== ''));
        if (!chunk.includes('"msg":"ready"')) return;
        clearTimeout(timer);
        resolve();
      });
    }
  });
  await ready;
  return {
    lines,
    end: async (signal) => {
      child.kill(signal);
      return gone;
    },
    abandon: async () => {
      child.disconnect();
      return gone;
    },
  };
}
