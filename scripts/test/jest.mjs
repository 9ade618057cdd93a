import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';

/** What a run may be limited to, and the projects of jest.config.mjs that belong to each. */
export const parts = { unit: ['unit'], system: ['clocked', 'system'], browser: ['browser'] };

/**
 * Of how many files at a time, for two cores. What plays in real time mostly waits; beside tests that compute it would be kept waiting by them. Three
 * people in one browser test keep two cores busy.
 */
const workers = { unit: 2, clocked: 3, system: 2, browser: 1 };

/** A project that hangs must end some time; the whole is to take under 12 minutes. */
const longestSeconds = 20 * 60;

const none = { passed: 0, failed: 0, skipped: 0 };

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

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
 * Runs what is chosen of `parts`, one project after the other: what fails soonest comes first. Answers the counts.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runParts({ chosen, ...run }) {
  let counts = none;
  for (const project of chosen.flatMap((part) => parts[part])) counts = add(counts, await runProject({ ...run, project }));
  return counts;
}

/** Unit tests are not told of the services: what is said once for both drivers is played on Temporal among the system tests alone. */
async function runProject({ project, patterns, environment }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongtu-jest-'));
  const report = path.join(folder, 'report.json');
  try {
    const { code, hasRunOut } = await runTask({
      command: process.execPath,
      args: [
        ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
        ...['--selectProjects', project, '--maxWorkers', String(workers[project]), '--passWithNoTests', '--json', '--outputFile', report],
        ...(patterns.length > 0 ? ['--testPathPatterns', ...patterns] : []),
      ],
      cwd: root,
      env: { ...process.env, ...(project === 'unit' ? {} : environment), TZ: 'UTC' },
      seconds: longestSeconds,
      isShown: 'errors',
    });
    if (hasRunOut)
      process.stderr.write(`✗ ${project} 超过 ${longestSeconds / 60} 分钟\n  ${project} took more than ${longestSeconds / 60} minutes\n`);
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
