/** Brings node_modules to what package-lock.json says. Needs nothing but Node and npm. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../console/refusal.mjs';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';
import { refuseFullDisk } from './room.mjs';

const spaceForPackages = 1_500;

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what the lockfile names. npm writes its own account of what it installed last of
 * all, so an install that was interrupted does not count. Packages for other platforms may be missing.
 * @public asked by the tests
 */
export function isInstalled(folder = root) {
  const wanted = packagesIn(path.join(folder, 'package-lock.json'));
  const present = packagesIn(path.join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.link) return true;
    return present[place] === undefined ? Boolean(entry.optional) : present[place].version === entry.version;
  });
}

const unreachable =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|UNABLE_TO_GET_ISSUER|SELF_SIGNED|CERT_/;

function refusalOfNpm(output) {
  if (/ENOSPC|no space left/i.test(output)) return Object.assign(new Error('npm'), { code: 'ENOSPC' });
  if (/EACCES|EPERM/.test(output)) return Object.assign(new Error('npm'), { code: 'EACCES', path: path.join(root, 'node_modules') });
  if (unreachable.test(output)) {
    return new Refusal({
      zh: '无法访问 npm 仓库。请检查网络或代理，或用 npm config set registry 指定可用的镜像后再试。',
      en: 'The npm registry cannot be reached. Check the network or the proxy, or name a mirror with npm config set registry, and try again.',
    });
  }
  const why =
    output
      .split('\n')
      .find((line) => /^npm (error|ERR!)/.test(line) && !/code/.test(line))
      ?.replace(/^npm (error|ERR!)\s*/, '') ?? '';
  return new Refusal({
    zh: `npm ci 失败：${why || '没有说明'}。请单独运行 npm ci 查看详情。`,
    en: `npm ci failed: ${why || 'it did not say why'}. Run npm ci by itself to see more.`,
  });
}

/** The npm that runs this script, else the one on the PATH. */
function npm(args) {
  const own = process.env.npm_execpath;
  return own && /npm-cli\.[cm]?js$/.test(own) ? { command: process.execPath, args: [own, ...args] } : { command: 'npm', args };
}

/** Runs `npm ci` unless everything is there. One progress line. */
export async function install(progress) {
  await progress.stage({ zh: '安装依赖', en: 'Install packages' }, async (tell) => {
    if (isInstalled()) return tell('已是最新', 'up to date');
    await refuseFullDisk(root, spaceForPackages);
    const { code, output } = await runTask({
      ...npm(['ci', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries', '2']),
      cwd: root,
    });
    if (code === 127)
      throw new Refusal({
        zh: '没有找到 npm。请安装 Node 20.19 以上版本（自带 npm）。',
        en: 'There is no npm. Install Node 20.19 or newer, which brings it.',
      });
    if (code !== 0) throw refusalOfNpm(output);
  });
}
