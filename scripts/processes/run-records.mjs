/**
 * What is running is written down under `run/` in the data folder, a file a process, so that a start after
 * `kill -9` of everything finds what outlived its parent and ends it before touching its files.
 */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beginningOf, endProcess, isGoneWithin, isStillRunning } from './identity.mjs';

/** Long enough for children to notice by themselves that their parent is gone. */
const graceOfOrphans = 1_500;

const file = (folder, name) => path.join(folder, `${name}.json`);

function readRecord(folder, name) {
  try {
    return JSON.parse(readFileSync(file(folder, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes down a process under a name. `more` is kept with it. */
export function recordRun(folder, name, { pid, ...more }) {
  mkdirSync(folder, { recursive: true });
  const draft = `${file(folder, name)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid, began: beginningOf(pid), ...more }));
  renameSync(draft, file(folder, name));
}

/** Forgets a process that ended. */
export function forgetRun(folder, name) {
  rmSync(file(folder, name), { force: true });
}

/** The record of a process that still runs, or undefined. */
export function runningRecord(folder, name) {
  const record = readRecord(folder, name);
  return record && isStillRunning(record) ? record : undefined;
}

/** Ends everything that is written down and still runs; answers the names. */
export async function endOrphans(folder) {
  let names;
  try {
    names = readdirSync(folder).filter((entry) => entry.endsWith('.json'));
  } catch {
    return [];
  }
  const others = names.map((entry) => entry.slice(0, -'.json'.length)).filter((name) => readRecord(folder, name)?.pid !== process.pid);
  const ended = await Promise.all(
    others.map(async (name) => {
      const record = runningRecord(folder, name);
      if (record && !(await isGoneWithin(record, graceOfOrphans))) await endProcess(record, { ask: record.ask });
      forgetRun(folder, name);
      return record ? name : undefined;
    }),
  );
  return ended.filter(Boolean);
}
