import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../read-settings.mjs';
import { makeDataFolder } from '../start/data-folder.mjs';

function git(...args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

const machine = () => ({
  cpu: os.cpus()[0]?.model,
  cores: os.cpus().length,
  memoryGiB: Math.round(os.totalmem() / 1024 ** 3),
  system: `${os.type()} ${os.release()}`,
  node: process.version,
});

/** A number as short as it can be said: three figures behind the point are enough for a ratio. */
function shortNumber(value) {
  if (typeof value !== 'number') return String(value ?? '-');
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(Math.abs(value) < 100 ? 3 : 1)));
}

/** `P1 0.981 >=0.97 ok [0.972 0.99] n=9` */
export function lineOf({ id, value, target, ok, interval, n }) {
  const between = interval ? ` [${interval.map(shortNumber).join(' ')}]` : '';
  return `${id} ${shortNumber(value)} ${target ?? '-'} ${ok ? 'ok' : 'miss'}${between} n=${n ?? 0}`;
}

/** Appends the full record of one run to `figures.jsonl` in the data folder. */
export function keepRecord(dataFolder, record) {
  makeDataFolder(dataFolder);
  const commit = git('rev-parse', 'HEAD');
  const isClean = git('status', '--porcelain') === '';
  const whole = { at: new Date().toISOString(), commit, isClean, machine: machine(), ...record };
  appendFileSync(path.join(dataFolder, 'figures.jsonl'), `${JSON.stringify(whole)}\n`);
}
