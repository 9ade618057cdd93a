/** What is built, from what, in what order. A stage is skipped when its sources are those it was made from. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Refusal } from '../console/refusal.mjs';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';
import { fingerprint, isBuiltFrom, markBuilt } from './fingerprint.mjs';

const settingsOfAll = ['package-lock.json', 'tsconfig.base.json'];
const servers = ['workflows', 'store', 'orchestrator', 'api', 'demo'];

const bin = (name) => path.join(root, 'node_modules', name);

/** The browser bundle of a package; type checking is `npm run check`'s. */
function pages({ name, label, folder, output, sources }) {
  return {
    name,
    label,
    sources: [...settingsOfAll, ...sources],
    output,
    stamp: path.join(path.dirname(output), `.built-${name}`),
    command: [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    cwd: folder,
  };
}

const stages = [
  {
    name: 'servers',
    label: { zh: '编译服务端', en: 'Build the servers' },
    sources: [...settingsOfAll, ...servers.flatMap((name) => [`${name}/src`, `${name}/tsconfig.json`, `${name}/package.json`])],
    output: 'api/dist/main.js',
    stamp: 'api/dist/.built-servers',
    command: [bin('typescript/bin/tsc'), '-b', '--pretty', 'false', ...servers],
    // Half the time: what was committed was checked then, and one who starts it changes nothing.
    unchecked: ['--noCheck'],
  },
  {
    name: 'workflow-bundle',
    label: { zh: '打包流程代码', en: 'Bundle the workflow' },
    sources: [...settingsOfAll, 'workflows/src', 'store/src/codec', 'orchestrator/src'],
    output: 'orchestrator/dist/workflow-bundle.js',
    stamp: 'orchestrator/dist/.built-workflow-bundle',
    command: ['orchestrator/dist/build-bundle.js'],
    after: 'servers',
  },
  pages({
    name: 'designer',
    label: { zh: '构建设计器', en: 'Build the designer' },
    folder: 'designer',
    output: 'designer/dist/app/index.html',
    sources: ['designer', 'workflows/src', 'workflows/package.json'],
  }),
  pages({
    name: 'phone',
    label: { zh: '构建客户手机页', en: "Build the customer's phone" },
    folder: 'demo',
    output: 'demo/dist/phone/index.html',
    sources: ['demo', 'api/src/client'],
  }),
];

function refusalOfBuild({ label }, output) {
  if (/ENOSPC|no space left/i.test(output)) return Object.assign(new Error('build'), { code: 'ENOSPC' });
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() && !/^\s+at /.test(line));
  const why = lines.find((line) => /error TS\d+|^\[[A-Z_]+\]|Error:/.test(line)) ?? lines.at(-1) ?? '';
  process.stderr.write(`${lines.slice(0, 40).join('\n')}\n`);
  return new Refusal({ zh: `${label.zh}失败：${why.trim()}`, en: `${label.en} failed: ${why.trim()}` });
}

async function buildStage(stage, { isChecked, tell }) {
  const print = fingerprint(root, stage.sources);
  const checkedPrint = `${print} checked`;
  const stamp = path.join(root, stage.stamp);
  const isFresh = isBuiltFrom(stamp, checkedPrint) || (!isChecked && isBuiltFrom(stamp, print));
  if (isFresh && existsSync(path.join(root, stage.output))) return tell('没有变化', 'unchanged');
  const isQuick = !isChecked && stage.unchecked !== undefined;
  const { code, output } = await runTask({
    command: process.execPath,
    args: [...stage.command, ...(isQuick ? stage.unchecked : [])],
    cwd: path.join(root, stage.cwd ?? ''),
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (code !== 0) throw refusalOfBuild(stage, output);
  markBuilt(stamp, isQuick ? print : checkedPrint);
}

/**
 * Builds what changed. Stages run side by side where the one needs nothing of the other.
 * @param {ReturnType<typeof import('../console/progress.mjs').createProgress>} progress
 * @param {{ isChecked?: boolean }} [how] whether a type error stops it; what was built unchecked is then built again
 */
export async function build(progress, { isChecked = true } = {}) {
  const running = new Map();
  for (const stage of stages) {
    const before = running.get(stage.after) ?? Promise.resolve();
    running.set(
      stage.name,
      before.then(() => progress.stage(stage.label, (tell) => buildStage(stage, { isChecked, tell }))),
    );
  }
  const ended = await Promise.allSettled(running.values());
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}
