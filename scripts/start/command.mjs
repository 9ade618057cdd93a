import path from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress } from '../console/progress.mjs';
import { Refusal, runCommand } from '../console/refusal.mjs';
import { readSettings } from '../read-settings.mjs';
import { makeDataFolder, resetData } from './data-folder.mjs';
import { holdLock, runningStart } from './lock.mjs';
import { startBank } from './start-bank.mjs';
import { summary } from './summary.mjs';

function readArguments() {
  try {
    return parseArgs({ options: { reset: { type: 'boolean', default: false }, yes: { type: 'boolean', short: 'y', default: false } } })
      .values;
  } catch (error) {
    throw new Refusal({
      zh: `无法理解的参数（${error.message}）。用法：npm start [-- --reset [--yes]]`,
      en: `An argument is not understood (${error.message}). Usage: npm start [-- --reset [--yes]]`,
    });
  }
}

function sayRunning({ addresses }, isReset) {
  const where = addresses?.designer;
  if (isReset) {
    throw new Refusal({
      zh: `同途正在运行${where ? `（${where}）` : ''}。请先停止它再清除数据。`,
      en: `Tongtu is running${where ? ` (${where})` : ''}. Stop it before its data is cleared.`,
    });
  }
  process.stdout.write(
    where
      ? `同途已经在运行：${where}\nTongtu is running already: ${where}\n`
      : '同途正在启动，请稍候。\nTongtu is being started already; give it a moment.\n',
  );
  process.exit(0);
}

async function main() {
  const since = performance.now();
  const { reset, yes } = readArguments();
  const settings = readSettings();
  const dataFolder = settings.TONGTU_DATA_DIR;
  const runFolder = path.join(dataFolder, 'run');
  const running = runningStart(runFolder);
  if (running) return sayRunning(running, reset);
  if (reset && !(await resetData(dataFolder, { isSure: yes }))) return;
  makeDataFolder(dataFolder);
  holdLock(runFolder);
  const progress = createProgress();
  const { addresses } = await startBank({ settings, progress, runFolder });
  holdLock(runFolder, { addresses });
  progress.print(await summary({ addresses, dataFolder, seconds: (performance.now() - since) / 1000 }));
}

await runCommand(main);
