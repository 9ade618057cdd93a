/**
 * Clones HEAD into an empty folder, with empty caches for npm, Go and the Temporal binary and no `temporal` on
 * the PATH; starts it until the designer is served and the health is well, stops it, looks for anything left
 * running, starts it again from what it cached, prints both times, and runs the tests there.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal, runCommand } from '../console/refusal.mjs';
import { onEnd } from '../processes/on-end.mjs';
import { freePorts } from '../processes/ports.mjs';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';

const longestFirstStart = 60 * 60;
const longestSecondStart = 60;
const ports = ['TONGTU_PORT', 'TONGTU_DEMO_PORT', 'TONGTU_POSTGRES_PORT', 'TONGTU_TEMPORAL_PORT', 'TONGTU_TEMPORAL_UI_PORT'];

const say = (text) => process.stderr.write(`${text}\n`);

/** What a newcomer's shell would not have: our own caches, a Temporal, what an outer npm or test run has set. */
async function freshEnvironment(folder) {
  const isOurs = (name) =>
    /^(npm_|TONGTU_|TEMPORAL_|DATABASE_URL$|NODE_OPTIONS$|INIT_CWD$)/i.test(name) &&
    !/^npm_config_(registry|https?_proxy|proxy|cafile)$/i.test(name);
  const kept = Object.entries(process.env).filter(([name]) => !isOurs(name));
  const withoutTemporal = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((place) => !existsSync(path.join(place, 'temporal')) && !place.includes('node_modules'));
  const caches = Object.fromEntries(['npm', 'tongtu', 'go-build', 'go-modules'].map((name) => [name, path.join(folder, 'caches', name)]));
  for (const cache of Object.values(caches)) mkdirSync(cache, { recursive: true });
  const chosen = await freePorts(ports.length);
  return {
    ...Object.fromEntries(kept),
    PATH: withoutTemporal.join(path.delimiter),
    npm_config_cache: caches.npm,
    TONGTU_CACHE_DIR: caches.tongtu,
    GOCACHE: caches['go-build'],
    GOMODCACHE: caches['go-modules'],
    // Go writes its modules read-only, which would keep the folder from being removed.
    GOFLAGS: '-modcacherw',
    ...Object.fromEntries(ports.map((name, index) => [name, String(chosen[index])])),
  };
}

async function isServed(address) {
  const [health, page] = await Promise.all([fetch(`${address}/api/health`), fetch(address)]);
  return health.ok && page.ok && (await page.text()).includes('<script type="module"');
}

/** Runs `npm start` until it says that the bank is there, and looks whether it is; answers the seconds that took and how to stop it. */
async function start({ checkout, env, longest }) {
  const since = performance.now();
  const seconds = () => (performance.now() - since) / 1000;
  const child = spawn('npm', ['start'], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
    process.stderr.write(chunk);
  });
  let code;
  const gone = new Promise((resolve) => child.once('exit', (value) => resolve((code = value ?? -1))));
  const end = async () => {
    if (code === undefined) process.kill(-child.pid, 'SIGINT');
    await gone;
  };
  onEnd(end);
  const address = `http://127.0.0.1:${env.TONGTU_PORT}`;
  while (!said.includes('Ctrl-C')) {
    if (code !== undefined) throw new Refusal({ zh: `npm start 以退出码 ${code} 结束。`, en: `npm start ended with ${code}.` });
    if (seconds() > longest) {
      await end();
      throw new Refusal({ zh: `npm start 在 ${longest} 秒内没有就绪。`, en: `npm start was not ready within ${longest} s.` });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const took = seconds();
  const isThere = await isServed(address).catch(() => false);
  if (isThere) return { seconds: took, end };
  await end();
  throw new Refusal({
    zh: `${address} 没有提供设计器，或健康检查未通过。`,
    en: `${address} serves no designer, or its health is not well.`,
  });
}

/** Refuses when any process still has the folder in its command line, its working folder or its environment. */
function refuseLeftovers(folder) {
  const lines = execFileSync('ps', ['-ax', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  const left = lines.filter((line) => line.includes(folder) && Number.parseInt(line, 10) !== process.pid);
  if (left.length === 0) return;
  throw new Refusal({
    zh: `停止之后仍有进程：${left.join('；').slice(0, 500)}`,
    en: `Still running after the stop: ${left.join('; ').slice(0, 500)}`,
  });
}

async function startTwice({ folder, checkout, env }) {
  const first = await start({ checkout, env, longest: longestFirstStart });
  await first.end();
  refuseLeftovers(folder);
  const second = await start({ checkout, env, longest: longestSecondStart });
  await second.end();
  refuseLeftovers(folder);
  process.stdout.write(`first start ${first.seconds.toFixed(1)} s, second start ${second.seconds.toFixed(1)} s, nothing left running\n`);
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { 'no-test': { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } } });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongtu-fresh-'));
  chmodSync(folder, 0o755); // as an ordinary folder is: a temporary one is closed to PostgreSQL's user
  const checkout = path.join(folder, 'tongtu');
  const env = await freshEnvironment(folder);
  try {
    say(`· ${checkout}`);
    execFileSync('git', ['clone', '--quiet', root, checkout], { stdio: ['ignore', 'inherit', 'inherit'] });
    await startTwice({ folder, checkout, env });
    if (values['no-test']) return;
    const { code } = await runTask({ command: 'npm', args: ['test'], cwd: checkout, env, isShown: true });
    if (code !== 0) throw new Refusal({ zh: 'npm test 未通过。', en: 'npm test failed.' });
    refuseLeftovers(folder);
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  }
});
