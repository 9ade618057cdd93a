import { createProgress } from '../console/progress.mjs';
import { runCommand } from '../console/refusal.mjs';
import { install } from '../install/install.mjs';
import { build } from './stages.mjs';

await runCommand(async () => {
  const progress = createProgress();
  await install(progress);
  await build(progress);
});
