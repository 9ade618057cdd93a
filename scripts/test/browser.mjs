/** The browser and the Chinese font that browser tests need: the system's, or from apt where that may be asked. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../console/refusal.mjs';
import { runTask } from '../processes/task.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const outsidePath = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const debianPackages = { browser: 'chromium', font: 'fonts-noto-cjk' };

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function browser() {
  const { TONGTU_TEST_BROWSER, PATH = '' } = process.env;
  const onPath = names.flatMap((name) => PATH.split(path.delimiter).map((folder) => path.join(folder, name)));
  return [...(TONGTU_TEST_BROWSER ? [TONGTU_TEST_BROWSER] : []), ...onPath, ...outsidePath].find(isProgram);
}

/** Without a font that has them, Chinese characters are drawn as boxes, and so are their widths. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() !== '';
  } catch {
    return false;
  }
}

function missing() {
  return [...(browser() ? [] : [debianPackages.browser]), ...(hasChineseFont() ? [] : [debianPackages.font])];
}

const mayUseApt = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

async function installFromApt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runTask({ command: 'apt-get', args: ['update', '-q'], env, seconds: 300 });
  await runTask({ command: 'apt-get', args: ['install', '-q', '-y', '--no-install-recommends', ...packages], env, seconds: 900 });
}

/**
 * The path of a browser. Refuses with what to install when there is none and apt may not be asked.
 * @returns {Promise<string>}
 */
export async function findBrowser(progress) {
  return progress.stage({ zh: '查找浏览器与中文字体', en: 'Find a browser and a Chinese font' }, async (tell) => {
    if (missing().length > 0 && mayUseApt()) {
      tell(`apt-get install ${missing().join(' ')}`);
      await installFromApt(missing());
    }
    const still = missing();
    if (still.length > 0) {
      throw new Refusal({
        zh: `浏览器测试缺少 ${still.join('、')}。请安装后再试，例如：sudo apt-get install ${still.join(' ')}（或先运行 npm test -- --only unit）。`,
        en: `The browser tests lack ${still.join(' and ')}. Install it and try again, for example: sudo apt-get install ${still.join(' ')} (or run npm test -- --only unit for now).`,
      });
    }
    return browser();
  });
}
