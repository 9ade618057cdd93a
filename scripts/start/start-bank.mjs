/** From a checkout to a working bank, one stage after the other; what needs nothing of another runs beside it. */
import path from 'node:path';
import { fingerprint, isBuiltFrom, markBuilt } from '../build/fingerprint.mjs';
import { build } from '../build/stages.mjs';
import { Refusal } from '../console/refusal.mjs';
import { install } from '../install/install.mjs';
import { refuseFullDisk } from '../install/room.mjs';
import { createHousehold } from '../processes/household.mjs';
import { tellingLine } from '../processes/log-file.mjs';
import { onEnd } from '../processes/on-end.mjs';
import { refuseTakenPorts } from '../processes/ports.mjs';
import { endOrphans } from '../processes/run-records.mjs';
import { runTask } from '../processes/task.mjs';
import { environmentFor, root } from '../read-settings.mjs';
import { obtainTemporal } from '../temporal/obtain.mjs';
import { apiMember, demoMember, localAddress, untilWell, workerMember } from './members.mjs';
import { releaseLock } from './lock.mjs';
import { environmentOf, startDatabase, startTemporal } from './servers.mjs';

const spaceForData = 300;

function portsOf(settings) {
  const isDemo = settings.TONGTU_DEMO === '1';
  return [
    { variable: 'TONGTU_PORT', zh: '接口与设计器', en: 'API and designer' },
    ...(isDemo ? [{ variable: 'TONGTU_DEMO_PORT', zh: '客户手机页', en: "the customer's phone" }] : []),
    ...(settings.DATABASE_URL ? [] : [{ variable: 'TONGTU_POSTGRES_PORT', zh: 'PostgreSQL', en: 'PostgreSQL', isInner: true }]),
    ...(settings.TEMPORAL_ADDRESS
      ? []
      : [
          { variable: 'TONGTU_TEMPORAL_PORT', zh: 'Temporal', en: 'Temporal', isInner: true },
          { variable: 'TONGTU_TEMPORAL_UI_PORT', zh: 'Temporal 界面', en: 'Temporal UI', isInner: true },
        ]),
  ].map((entry) => ({ ...entry, port: settings[entry.variable], host: entry.isInner ? '127.0.0.1' : settings.TONGTU_HOST }));
}

/** Waits for all, also when one fails: nothing may go on behind the sentence that says why. */
async function all(...promises) {
  const ended = await Promise.allSettled(promises);
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return ended.map(({ value }) => value);
}

/** Runs one of our programs to its end; what it says last is the reason when it fails. */
async function runToEnd({ label, progress, args, env }) {
  await progress.stage(label, async (tell) => {
    const { code, output } = await runTask({ command: process.execPath, args, cwd: root, env });
    const lines = output.split('\n').filter((line) => line.trim());
    if (code === 0) return tell(lines.at(-1)?.slice(0, 60) ?? '');
    const why = tellingLine(lines).slice(0, 300);
    throw new Refusal({ zh: `${label.zh}失败：${why}`, en: `${label.en} failed: ${why}` });
  });
}

async function startProducts({ env, household, progress, seconds }) {
  const address = localAddress(env.TONGTU_HOST, env.TONGTU_PORT);
  const members = [workerMember(env), apiMember(env), ...(env.TONGTU_DEMO === '1' ? [demoMember(env)] : [])];
  await all(
    ...members.map((member) =>
      progress.stage({ zh: `启动${member.label.zh}`, en: `Start ${member.label.en.replace('The', 'the')}` }, () => household.start(member)),
    ),
  );
  const complaint = await untilWell(address, seconds);
  if (complaint)
    throw new Refusal({ zh: `系统没有就绪：${complaint.slice(0, 300)}`, en: `The system is not well: ${complaint.slice(0, 300)}` });
}

/**
 * @returns {Promise<{ addresses: { designer: string, api: string, phone?: string, temporalUi?: string }, env: NodeJS.ProcessEnv, household: ReturnType<typeof createHousehold> }>}
 */
export async function startBank({ settings, progress, runFolder }) {
  const seconds = Number(settings.TONGTU_START_TIMEOUT_SECONDS);
  const logFolder = path.join(settings.TONGTU_DATA_DIR, 'logs');
  const household = createHousehold({ runFolder, logFolder, seconds, tell: progress.note });
  const stop = async () => {
    await household.stop();
    releaseLock(runFolder);
  };
  onEnd(stop);
  try {
    const left = await endOrphans(runFolder);
    if (left.length > 0) progress.note(`已结束上次遗留的进程：${left.join('、')}`, `ended what the last start left: ${left.join(', ')}`);
    await refuseTakenPorts(portsOf(settings));
    await refuseFullDisk(settings.TONGTU_DATA_DIR, spaceForData);
    await install(progress);
    const env = await startAll({ settings, household, progress });
    await startProducts({ env, household, progress, seconds });
    if (env.TONGTU_DEMO === '1') await runOnce({ ...demoData, settings, progress, env });
    return { addresses: addressesOf(settings, env), env, household };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a stage whose result stays in our own database, unless it was made from these sources already. Another's database is asked each time. */
async function runOnce({ settings, name, sources, ...run }) {
  if (settings.DATABASE_URL) return runToEnd(run);
  const stamp = path.join(settings.TONGTU_DATA_DIR, name);
  const print = fingerprint(root, sources);
  if (isBuiltFrom(stamp, print)) return;
  await runToEnd(run);
  markBuilt(stamp, print);
}

/** What became of the data since is the bank's own business; an attempt that was cut short is gone on with. */
const demoData = {
  name: 'demo-data',
  label: { zh: '准备演示数据', en: 'Make the demonstration data' },
  sources: ['demo/src/seed'],
  args: ['demo/dist/seed/main.js'],
};

const migrations = {
  name: 'migrated',
  label: { zh: '更新数据库结构', en: 'Migrate the database' },
  sources: ['store/src/migrations'],
  args: ['store/dist/migrate.js'],
};

async function startAll({ settings, household, progress }) {
  const obtained = settings.TEMPORAL_ADDRESS ? undefined : findTemporal(settings, progress);
  const built = build(progress, { isChecked: false });
  const migrated = async () => {
    const [DATABASE_URL] = await all(startDatabase({ settings, household, progress }), built);
    await runOnce({ ...migrations, settings, progress, env: environmentFor(settings, { DATABASE_URL }) });
    return DATABASE_URL;
  };
  const [DATABASE_URL, TEMPORAL_ADDRESS] = await all(migrated(), startTemporal({ settings, household, progress, obtained }));
  return environmentOf(settings, { DATABASE_URL, TEMPORAL_ADDRESS });
}

function findTemporal(settings, progress) {
  return progress.stage({ zh: '查找 Temporal', en: 'Obtain Temporal' }, async (tell) => {
    const found = await obtainTemporal({
      cacheFolder: settings.TONGTU_CACHE_DIR,
      seconds: Number(settings.TONGTU_TEMPORAL_DOWNLOAD_SECONDS),
      tell: progress.note,
    });
    tell(`${found.version}，${found.binary}`);
    return found;
  });
}

function addressesOf(settings, env) {
  return {
    designer: env.TONGTU_API_URL,
    api: env.TONGTU_API_URL,
    ...(settings.TONGTU_DEMO === '1' ? { phone: localAddress(settings.TONGTU_HOST, settings.TONGTU_DEMO_PORT) } : {}),
    ...(settings.TEMPORAL_ADDRESS ? {} : { temporalUi: `http://127.0.0.1:${settings.TONGTU_TEMPORAL_UI_PORT}` }),
  };
}
