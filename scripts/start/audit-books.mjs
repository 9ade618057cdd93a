import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal, runCommand } from '../console/refusal.mjs';
import { runTask } from '../processes/task.mjs';
import { readSettings, root } from '../read-settings.mjs';
import { runningStart } from './lock.mjs';
import { environmentOf, localServers } from './servers.mjs';

const script = path.join('store', 'dist', 'audit-books', 'main.js');

await runCommand(async () => {
  const settings = readSettings();
  const isOwn = settings.DATABASE_URL && settings.TEMPORAL_ADDRESS;
  if (!isOwn && !runningStart(path.join(settings.TONGTU_DATA_DIR, 'run'))) {
    throw new Refusal({
      zh: '同途没有运行。请先运行 npm start，或设置 DATABASE_URL 与 TEMPORAL_ADDRESS。',
      en: 'Tongtu is not running. Run npm start first, or set DATABASE_URL and TEMPORAL_ADDRESS.',
    });
  }
  if (!existsSync(path.join(root, script)))
    throw new Refusal({ zh: '尚未构建。请先运行 npm run build。', en: 'It is not built. Run npm run build first.' });
  const env = environmentOf(settings, localServers(settings));
  const { code } = await runTask({ command: process.execPath, args: [script, ...process.argv.slice(2)], cwd: root, env, isShown: true });
  process.exit(code);
});
