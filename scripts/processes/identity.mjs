import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function ask(pid, field) {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** The command line of a process, empty when there is none. */
export const commandOf = (pid) => ask(pid, 'command');

/** The pid of the parent of a process. */
export const parentOf = (pid) => Number(ask(pid, 'ppid'));

/**
 * When a process began, as an opaque word: a pid alone may have been given to another process since.
 * Undefined when there is no such process (a zombie counts as none).
 * @param {number} pid
 */
export function beginningOf(pid) {
  if (process.platform !== 'linux') return ask(pid, 'lstart') || undefined;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Whether the very process that was recorded still runs. */
export function isStillRunning({ pid, began }) {
  const now = beginningOf(pid);
  return now !== undefined && now === began;
}

/** Resolves true once the process is gone, false when it is still there after the time. */
export async function isGoneWithin(record, milliseconds) {
  const deadline = performance.now() + milliseconds;
  while (isStillRunning(record)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return true;
}

/** Sends a signal; a process that is already gone is no trouble. */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends a recorded process: asks first, and after the time does not ask. */
export async function endProcess(record, { ask = 'SIGTERM', patience = 8_000 } = {}) {
  if (!isStillRunning(record)) return;
  signal(record.pid, ask);
  if (await isGoneWithin(record, patience)) return;
  signal(record.pid, 'SIGKILL');
  await isGoneWithin(record, 5_000);
}
