/**
 * The ladder by which the Temporal server is found: each rung is tried in turn and leaves one line, and the
 * first server that is new enough is taken. docs/decisions has the reasons for its order.
 */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../console/refusal.mjs';
import { cachedBinary, missed } from './cache.mjs';
import { downloadedBySdk } from './download.mjs';
import { installedByGo } from './go-install.mjs';
import { oldestServer, serverVersionOf, isAtLeast } from './version.mjs';

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder || '.', 'temporal'))
    .find(isProgram);

const rungs = [
  {
    zh: 'PATH 中的 temporal',
    en: 'temporal on the PATH',
    find: async () => onPath() ?? missed('没有', 'none'),
  },
  {
    zh: '缓存的 temporal',
    en: 'temporal in the cache',
    find: async ({ cacheFolder }) => (isProgram(cachedBinary(cacheFolder)) ? cachedBinary(cacheFolder) : missed('没有', 'none')),
  },
  { zh: '从官网下载', en: 'download by the SDK', isSlow: true, find: downloadedBySdk },
  { zh: '用 Go 编译', en: 'go install', isSlow: true, find: installedByGo },
];

async function climb(rung, context) {
  const binary = await rung.find(context);
  const version = await serverVersionOf(binary);
  if (!version) missed('不能运行', 'it does not run here');
  if (!isAtLeast(version, oldestServer)) missed(`版本 ${version} 过旧`, `${version} is older than ${oldestServer}`);
  return { binary, version };
}

/**
 * @param {{ cacheFolder: string, seconds: number, tell: (zh: string, en: string) => void }} context
 * `seconds` bounds the download; `tell` prints a line for each rung that missed.
 * @returns {Promise<{ binary: string, version: string }>}
 */
export async function obtainTemporal(context) {
  const misses = [];
  for (const rung of rungs) {
    // A start that finds its binary in the cache need not tell that there is none elsewhere.
    if (rung.isSlow) tellOnce(misses, context.tell);
    try {
      return await climb(rung, context);
    } catch (error) {
      misses.push({ rung, reason: error.missed ?? { zh: error.message, en: error.message } });
    }
  }
  tellOnce(misses, context.tell);
  const { zh, en } = misses.at(-1).reason;
  throw new Refusal({
    zh: `没有找到 Temporal 服务，也无法取得（${zh}）。请安装 Go 1.25 以上版本（https://go.dev/dl）或 Temporal CLI 1.5.1 以上版本并放入 PATH，或设置 TEMPORAL_ADDRESS 指向已有的服务，然后重试。`,
    en: `No Temporal server was found and none could be obtained (${en}). Install Go 1.25 or newer (https://go.dev/dl) or put the Temporal CLI 1.5.1 or newer on the PATH, or point TEMPORAL_ADDRESS at a server of yours; then try again.`,
  });
}

function tellOnce(misses, tell) {
  for (const miss of misses.filter(({ isTold }) => !isTold)) {
    miss.isTold = true;
    tell(`Temporal：${miss.rung.zh}，${miss.reason.zh}`, `Temporal: ${miss.rung.en}, ${miss.reason.en}`);
  }
}
