/** One start a data folder: the lock is the record of the start that holds it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isStillRunning } from '../processes/identity.mjs';
import { forgetRun, recordRun } from '../processes/run-records.mjs';

const name = 'start';

/** The record of a start that runs now, with the addresses that it printed; undefined when none does. */
export function runningStart(runFolder) {
  try {
    const record = JSON.parse(readFileSync(path.join(runFolder, `${name}.json`), 'utf8'));
    return isStillRunning(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Writes this process down as the start that runs. */
export function holdLock(runFolder, more = {}) {
  recordRun(runFolder, name, { pid: process.pid, ...more });
}

/** Lets another start begin. */
export function releaseLock(runFolder) {
  forgetRun(runFolder, name);
}
