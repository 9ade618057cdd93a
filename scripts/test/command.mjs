/**
 * The order of a test run: install, build what tests start, look for a browser, start the shared services, run
 * what is wanted with Jest, and count.
 */
import { parseArgs } from 'node:util';
import { build } from '../build/stages.mjs';
import { createProgress } from '../console/progress.mjs';
import { Refusal, runCommand } from '../console/refusal.mjs';
import { install } from '../install/install.mjs';
import { onEnd } from '../processes/on-end.mjs';
import { findBrowser } from './browser.mjs';
import { parts, runParts } from './jest.mjs';
import { startTestServices } from './services.mjs';

const needsServices = (part) => part !== 'unit';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { only: { type: 'string' }, 'no-build': { type: 'boolean', default: false } },
    });
    if (values.only !== undefined && !Object.hasOwn(parts, values.only)) throw new Error(`--only ${values.only}`);
    return { chosen: values.only ? [values.only] : Object.keys(parts), isBuilt: values['no-build'], patterns: positionals };
  } catch (error) {
    throw new Refusal({
      zh: `无法理解的参数（${error.message}）。用法：npm test -- --only unit|system|browser [--no-build] [文件名片段]`,
      en: `An argument is not understood (${error.message}). Usage: npm test -- --only unit|system|browser [--no-build] [part of a file name]`,
    });
  }
}

/** What the tests need beyond the code, as environment variables. */
async function prepare({ chosen, isBuilt, progress }) {
  const environment = {};
  await install(progress);
  if (!chosen.some(needsServices)) return { environment, stop: async () => {} };
  if (chosen.includes('browser')) environment.TONGTU_TEST_BROWSER = await findBrowser(progress);
  if (!isBuilt) await build(progress);
  const services = await startTestServices({ progress });
  return { environment: { ...environment, ...services.environment }, stop: services.stop };
}

/** The last line, in the plain form that any reader of test runs understands. */
function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function main() {
  const { chosen, isBuilt, patterns } = readArguments();
  const progress = createProgress(process.stderr);
  const { environment, stop } = await prepare({ chosen, isBuilt, progress });
  onEnd(stop);
  let counts;
  try {
    counts = await runParts({ chosen, patterns, environment });
  } finally {
    await stop();
  }
  if (counts.passed + counts.failed === 0) {
    process.stderr.write('✗ 没有运行任何测试。\n  No test ran.\n');
    counts = { ...counts, failed: 1 };
  }
  process.stdout.write(`${lastLine(counts)}\n`);
  process.exit(counts.failed === 0 ? 0 : 1);
}

await runCommand(main);
