import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';

/** What a run may be limited to, and the projects of jest.config.mjs that belong to each. */
export const parts = { unit: ['unit'], system: ['clocked', 'system'], browser: ['browser'] };

/**
 * Projects in the order in which they are run: one stage after the other; in a stage, lanes side by side; in a lane, one after the other.
 * What plays in real time mostly waits, so the rest is done meanwhile. Three people in one browser test keep two cores busy.
 */
const stages = [[['clocked'], ['unit', 'system']], [['browser']]];

/** Of how many files at a time, for two cores. */
const workers = { clocked: 3, unit: 2, system: 2, browser: 1 };

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
 * Runs what is chosen of `parts` and answers the counts.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runParts({ chosen, ...run }) {
  const wanted = chosen.flatMap((part) => parts[part]);
  let counts = none;
  for (const lanes of stages) {
    const each = await Promise.all(lanes.map((lane) => runLane({ ...run, projects: lane.filter((project) => wanted.includes(project)) })));
    counts = each.reduce(add, counts);
  }
  return counts;
}

async function runLane({ projects, ...run }) {
  let counts = none;
  for (const project of projects) counts = add(counts, await runProject({ ...run, project }));
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
