import path from 'node:path';
import { createProgress } from '../console/progress.mjs';
import { Refusal, runCommand } from '../console/refusal.mjs';
import { refuseTakenPorts } from '../processes/ports.mjs';
import { readSettings, root } from '../read-settings.mjs';
import { makeDataFolder } from '../start/data-folder.mjs';
import { holdLock, runningStart } from '../start/lock.mjs';
import { localAddress } from '../start/members.mjs';
import { startBank } from '../start/start-bank.mjs';
import { summary } from '../start/summary.mjs';
import { watchSources } from './rebuild.mjs';

const module = (...parts) => path.join(root, 'node_modules', ...parts);

/** The compiler, watching. `onGood` is called after each compilation without a fault; faults are printed. */
function compilerMember({ env, onGood, print }) {
  return {
    name: 'compiler',
    label: { zh: '编译器', en: 'The compiler' },
    layer: 4,
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
    cwd: root,
    node: [
      module('typescript', 'bin', 'tsc'),
      '-b',
      '--watch',
      '--preserveWatchOutput',
      '--pretty',
      'false',
      'workflows',
      'store',
      'orchestrator',
      'api',
      'demo',
    ],
    onLine: (line) => {
      if (/Found 0 errors/.test(line)) void onGood();
      else if (/error TS\d+/.test(line)) print(line);
    },
    isReady: async ({ line }) => line((text) => /Found \d+ error/.test(text)),
  };
}

function designerMember(env) {
  return {
    name: 'designer',
    label: { zh: '设计器（开发）', en: 'The designer (development)' },
    layer: 4,
    env: { ...env, NODE_ENV: 'development' },
    cwd: root,
    node: [path.join(root, 'scripts', 'dev', 'serve-designer.mjs')],
    isReady: async ({ line }) => line((text) => text === 'ready'),
  };
}

function phoneMember(env) {
  return {
    name: 'phone-pages',
    label: { zh: '客户手机页（开发）', en: "The customer's phone (development)" },
    layer: 4,
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
    cwd: path.join(root, 'demo'),
    node: [module('vite', 'bin', 'vite.js'), 'build', '--watch'],
    isReady: async ({ line }) => line((text) => /built in/.test(text)),
  };
}

async function main() {
  const since = performance.now();
  const settings = readSettings();
  const dataFolder = settings.TONGTU_DATA_DIR;
  const runFolder = path.join(dataFolder, 'run');
  const running = runningStart(runFolder);
  if (running)
    throw new Refusal({
      zh: '同途已经在运行。请先停止它，再运行 npm run dev。',
      en: 'Tongtu is running already. Stop it before npm run dev.',
    });
  const host = settings.TONGTU_HOST;
  await refuseTakenPorts([
    { variable: 'TONGTU_DEV_PORT', host, port: settings.TONGTU_DEV_PORT, zh: '设计器（开发）', en: 'designer in development' },
  ]);
  makeDataFolder(dataFolder);
  holdLock(runFolder);
  const progress = createProgress();
  const { addresses, env, household } = await startBank({ settings, progress, runFolder });
  const isDemo = settings.TONGTU_DEMO === '1';
  const onGood = watchSources({ restart: household.restart, tell: progress.note, members: ['worker', 'api', ...(isDemo ? ['demo'] : [])] });
  const members = [compilerMember({ env, onGood, print: progress.print }), designerMember(env), ...(isDemo ? [phoneMember(env)] : [])];
  await progress.stage({ zh: '监视源文件', en: 'Watch the sources' }, () => Promise.all(members.map(household.start)));
  const live = { ...addresses, designer: localAddress(settings.TONGTU_HOST, settings.TONGTU_DEV_PORT) };
  holdLock(runFolder, { addresses: live });
  progress.print(await summary({ addresses: live, dataFolder, seconds: (performance.now() - since) / 1000 }));
}

await runCommand(main);
