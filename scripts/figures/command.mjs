import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../build/stages.mjs';
import { createProgress } from '../console/progress.mjs';
import { Refusal, runCommand } from '../console/refusal.mjs';
import { install } from '../install/install.mjs';
import { onEnd } from '../processes/on-end.mjs';
import { readSettings, root } from '../read-settings.mjs';
import { startTestServices } from '../test/services.mjs';
import { keepRecord, lineOf } from './record.mjs';

const kinds = { bench: /^p\d+\.ts$/, faults: /^f\d+\.ts$/, attacks: /^a\d+\.ts$/, prove: /^f\d+\.ts$/ };

const number = (id) => Number(id.slice(1));

/** The ids that a kind has a file for, in the order of their numbers. */
function idsOf(kind) {
  const folder = path.join(root, 'tests', kind);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => kinds[kind].test(name)) : [];
  return files.map((name) => name.slice(0, -'.ts'.length).toUpperCase()).sort((a, b) => number(a) - number(b));
}

const usage = 'npm run bench|faults|attacks|prove -- [ID …] [--quick] [--seed N] [--no-build]';

function readArguments() {
  const options = { quick: { type: 'boolean', default: false }, 'no-build': { type: 'boolean', default: false }, seed: { type: 'string' } };
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new Refusal({
      zh: `无法理解的参数（${error.message}）。用法：${usage}`,
      en: `An argument is not understood (${error.message}). Usage: ${usage}`,
    });
  }
  const [kind, ...asked] = parsed.positionals;
  if (!Object.hasOwn(kinds, kind ?? '')) throw new Refusal({ zh: `用法：${usage}`, en: `Usage: ${usage}` });
  const known = idsOf(kind);
  const ids = asked.map((id) => id.toUpperCase());
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0 || known.length === 0) {
    throw new Refusal({
      zh: `${kind} 中没有 ${unknown.join('、') || '任何指标'}。现有：${known.join('、') || '无'}。`,
      en: `There is no ${unknown.join(', ') || 'figure'} in ${kind}. Known: ${known.join(', ') || 'none'}.`,
    });
  }
  const { quick, seed, 'no-build': isBuilt } = parsed.values;
  return { kind, ids: ids.length > 0 ? ids : known, isQuick: quick, seed: seed === undefined ? randomInt(2 ** 31) : Number(seed), isBuilt };
}

const here = (name) => new URL(name, import.meta.url);

/** Runs one figure in a process of its own; everything that it prints goes to standard error. */
function runFigure({ kind, id, seed, isQuick, environment }) {
  const file = path.join(root, 'tests', kind, `${id.toLowerCase()}.ts`);
  const preloads = [here('../processes/die-with-parent.mjs'), here('typescript.mjs')].flatMap(({ href }) => ['--import', href]);
  const args = [...preloads, '--enable-source-maps', fileURLToPath(here('run-figure.mjs')), file, String(seed), isQuick ? 'quick' : 'full'];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 2, 2, 'ipc'] });
  return new Promise((resolve) => {
    let result = { failure: 'it ended without a result' };
    child.on('message', (message) => (result = message));
    child.once('error', (error) => resolve({ failure: error.message }));
    child.once('exit', () => resolve(result));
  });
}

async function main() {
  const { kind, ids, isQuick, seed, isBuilt } = readArguments();
  const settings = readSettings();
  const progress = createProgress(process.stderr);
  await install(progress);
  if (!isBuilt) await build(progress);
  const { environment, stop } = await startTestServices({ progress, isDurable: true });
  onEnd(stop);
  let missed = 0;
  try {
    for (const id of ids) {
      const since = performance.now();
      const result = await runFigure({ kind, id, seed, isQuick, environment });
      const ok = result.failure === undefined && result.ok === true;
      if (!ok) missed += 1;
      const command = `npm run ${kind} -- ${id}${isQuick ? ' --quick' : ''} --seed ${seed}`;
      keepRecord(settings.TONGTU_DATA_DIR, {
        ...result,
        id,
        kind,
        ok,
        command,
        isQuick,
        seed,
        seconds: (performance.now() - since) / 1000,
      });
      process.stdout.write(`${lineOf({ ...result, id, ok })}\n`);
    }
  } finally {
    await stop();
  }
  process.exit(missed === 0 ? 0 : 1);
}

await runCommand(main);
