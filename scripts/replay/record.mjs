import { fileURLToPath } from 'node:url';
import { build } from '../build/stages.mjs';
import { createProgress } from '../console/progress.mjs';
import { runCommand } from '../console/refusal.mjs';
import { install } from '../install/install.mjs';
import { onEnd } from '../processes/on-end.mjs';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';
import { startTestServices } from '../test/services.mjs';

/** All cases play at once; the longest takes some ten seconds, continue-as-new a little more. */
const seconds = 300;

await runCommand(async () => {
  const progress = createProgress(process.stderr);
  await install(progress);
  if (!process.argv.includes('--no-build')) await build(progress);
  const { environment, stop } = await startTestServices({ progress });
  onEnd(stop);
  const here = (name) => new URL(name, import.meta.url);
  try {
    const { code } = await runTask({
      command: process.execPath,
      args: ['--import', here('../figures/typescript.mjs').href, fileURLToPath(here('run-record.mjs'))],
      cwd: root,
      env: { ...process.env, ...environment },
      seconds,
      isShown: true,
    });
    if (code !== 0) process.exitCode = 1;
  } finally {
    await stop();
  }
});
