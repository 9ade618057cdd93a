import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';

/** The projects of jest.config.mjs, in the order in which they are run: what fails soonest comes first. */
export const parts = ['unit', 'system', 'browser'];

/** A part that hangs must end some time; the whole is to take under 12 minutes. */
const longestPartSeconds = 20 * 60;

/** Three people in one browser test keep two cores busy: one such test at a time. */
const workers = { unit: 2, system: 2, browser: 1 };

/**
 * Counts of a Jest report; a file that could not be loaded is one failure.
 * @public asked by the tests
 */
export function countsOf(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Runs one project and answers its counts.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runPart({ part, patterns, environment }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongtu-jest-'));
  const report = path.join(folder, 'report.json');
  try {
    const { code, hasRunOut } = await runTask({
      command: process.execPath,
      args: [
        ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
        ...['--selectProjects', part, '--maxWorkers', String(workers[part]), '--passWithNoTests', '--json', '--outputFile', report],
        ...(patterns.length > 0 ? ['--testPathPatterns', ...patterns] : []),
      ],
      cwd: root,
      env: { ...process.env, ...environment, TZ: 'UTC' },
      seconds: longestPartSeconds,
      isShown: 'errors',
    });
    if (hasRunOut)
      process.stderr.write(`✗ ${part} 超过 ${longestPartSeconds / 60} 分钟\n  ${part} took more than ${longestPartSeconds / 60} minutes\n`);
    return readCounts(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(report, code) {
  try {
    const counts = countsOf(JSON.parse(readFileSync(report, 'utf8')));
    // Jest may fail for a reason of its own after all tests passed (a leak, an out-of-memory worker).
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
