/** One line a check; what a check has to say is shown when it fails. All are run, so that one sees everything at once. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createProgress } from '../console/progress.mjs';
import { Refusal, runCommand } from '../console/refusal.mjs';
import { install } from '../install/install.mjs';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';

const cache = (name) => path.join(root, 'node_modules', '.cache', 'tongtu', name);
const packages = ['workflows', 'store', 'orchestrator', 'api', 'designer', 'demo', 'tests'];

const format = {
  label: { zh: '格式', en: 'Format' },
  script: 'prettier/bin/prettier.cjs',
  args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', cache('prettier'), '.'],
};
const lint = {
  label: { zh: '规则', en: 'Lint' },
  script: 'eslint/bin/eslint.js',
  args: ['--cache', '--cache-location', cache('eslint/'), '--max-warnings', '0', '.'],
};
const types = { label: { zh: '类型', en: 'Types' }, script: 'typescript/bin/tsc', args: ['-b'] };
const testTypes = {
  label: { zh: '测试的类型', en: 'Types of the tests' },
  script: 'typescript/bin/tsc',
  args: ['-p', 'tests', '--noEmit', '--incremental', '--tsBuildInfoFile', cache('tests.tsbuildinfo')],
};
const imports = {
  label: { zh: '引用关系', en: 'Imports' },
  script: 'dependency-cruiser/bin/dependency-cruise.mjs',
  args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...packages],
};
const deadCode = {
  label: { zh: '无用代码', en: 'Dead code' },
  script: 'knip/bin/knip.js',
  args: ['--no-config-hints', '--no-progress', '--cache', '--cache-location', cache('knip')],
};

/** Checks of a lane follow each other: the compiler takes one core, everything else the other. */
const lanes = [
  [types, testTypes],
  [format, imports, deadCode, lint],
];

async function runCheck({ label, script, args }, progress, faults) {
  await progress
    .stage(label, async () => {
      const { code, output } = await runTask({
        command: process.execPath,
        args: [path.join(root, 'node_modules', script), ...args],
        cwd: root,
      });
      if (code !== 0) throw new Error(output);
    })
    .catch((error) => faults.push({ label, output: error.message.trim() }));
}

await runCommand(async () => {
  const progress = createProgress();
  await install(progress);
  const faults = [];
  const runLane = async (lane) => {
    for (const check of lane) await runCheck(check, progress, faults);
  };
  if (availableParallelism() > 1) await Promise.all(lanes.map(runLane));
  else await runLane(lanes.flat());
  if (faults.length === 0) return;
  for (const { label, output } of faults) process.stderr.write(`\n── ${label.zh} ${label.en} ──\n${output}\n`);
  throw new Refusal({
    zh: `${faults.length} 项检查未通过：${faults.map(({ label }) => label.zh).join('、')}。格式可用 npm run format 修正。`,
    en: `${faults.length} checks failed: ${faults.map(({ label }) => label.en).join(', ')}. npm run format mends the format.`,
  });
});
