/**
 * The SDK's own download of the CLI. Run as a program (with a folder as argument) it makes the SDK fetch the
 * binary into that folder and prints where it is; the SDK can only do so by starting the server once.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';
import { keep, missed } from './cache.mjs';
import { cliVersion } from './version.mjs';

const source = `https://temporal.download/cli/${cliVersion}`;
/** Without a network the answer should come at once, not after the SDK's own retries. */
const patienceForAnswer = 4_000;

async function canBeReached() {
  try {
    await fetch(`${source}?arch=amd64&platform=linux`, { signal: AbortSignal.timeout(patienceForAnswer) });
    return true;
  } catch {
    return false;
  }
}

/** Downloads within the time and puts the binary into the cache. */
export async function downloadedBySdk({ cacheFolder, seconds }) {
  if (seconds === 0) missed('已关闭下载', 'downloading is switched off');
  if (!(await canBeReached())) missed('无法访问 temporal.download', 'temporal.download cannot be reached');
  const folder = path.join(cacheFolder, 'download');
  mkdirSync(folder, { recursive: true });
  try {
    const { code } = await runTask({ command: process.execPath, args: [fileURLToPath(import.meta.url), folder], seconds });
    const name = readdirSync(folder).find((entry) => entry.startsWith('temporal') && !entry.endsWith('.downloading'));
    if (code !== 0 || !name) missed('下载没有完成', 'the download did not finish');
    return keep(path.join(folder, name), cacheFolder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { TestWorkflowEnvironment } = createRequire(path.join(root, 'tests', 'package.json'))('@temporalio/testing');
  const executable = { type: 'cached-download', downloadDir: process.argv[2], version: cliVersion };
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
  await environment.teardown();
}
