/**
 * The services that tests share: a PostgreSQL and a Temporal that are thrown away afterwards, on free ports.
 * Run as a program it keeps them up and prints the two variables to set, for running one test by hand.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProgress } from '../console/progress.mjs';
import { createHousehold } from '../processes/household.mjs';
import { onEnd } from '../processes/on-end.mjs';
import { freePorts } from '../processes/ports.mjs';
import { postgresFolder } from '../postgres/binaries.mjs';
import { administrator, makeCluster, postgresMember } from '../postgres/cluster.mjs';
import { databaseUrl } from '../postgres/database.mjs';
import { postgresHome } from '../postgres/home.mjs';
import { readSettings } from '../read-settings.mjs';
import { obtainTemporal } from '../temporal/obtain.mjs';
import { setRetention, temporalMember } from '../temporal/server.mjs';

const label = { zh: '启动测试用服务', en: 'Start services for the tests' };

/** Continue-as-new after few events, so that tests meet it in seconds. */
const quickContinueAsNew = ['limit.historyCount.suggestContinueAsNew=200'];

async function startPostgres({ household, folder, port, isDurable }) {
  const home = postgresHome({ dataFolder: folder, binaries: postgresFolder() });
  const password = 'for-tests-alone';
  await makeCluster({ home, password, isThrowAway: true });
  await household.start(postgresMember({ home, port, isThrowAway: !isDurable }));
  return { url: databaseUrl({ user: administrator, password, port, database: 'postgres' }), outside: home.outside };
}

async function startTemporal({ household, folder, port, settings, progress, isDurable }) {
  const { binary } = await obtainTemporal({
    cacheFolder: settings.TONGTU_CACHE_DIR,
    seconds: Number(settings.TONGTU_TEMPORAL_DOWNLOAD_SECONDS),
    tell: progress.note,
  });
  const namespace = 'default';
  await household.start(
    temporalMember({
      ...{ binary, file: path.join(folder, 'temporal.db'), port, namespace },
      ...(isDurable ? {} : { isThrowAway: true, dynamic: quickContinueAsNew }),
    }),
  );
  const address = `127.0.0.1:${port}`;
  await setRetention({ address, namespace });
  return address;
}

/**
 * Starts both, or takes those that the caller's environment already names. `isDurable`: with the settings of
 * production, for figures; else as quick as can be, and continuing as new early.
 * @returns {Promise<{ environment: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startTestServices({ progress, isDurable = false, environment = process.env }) {
  const { TONGTU_TEST_DATABASE_URL, TONGTU_TEST_TEMPORAL_ADDRESS } = environment;
  if (TONGTU_TEST_DATABASE_URL && TONGTU_TEST_TEMPORAL_ADDRESS) {
    return { environment: { TONGTU_TEST_DATABASE_URL, TONGTU_TEST_TEMPORAL_ADDRESS }, stop: async () => {} };
  }
  const settings = readSettings(environment);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongtu-tests-'));
  chmodSync(folder, 0o711); // PostgreSQL may run as another user
  const seconds = Number(settings.TONGTU_START_TIMEOUT_SECONDS);
  const household = createHousehold({
    runFolder: path.join(folder, 'run'),
    logFolder: path.join(folder, 'logs'),
    seconds,
    tell: progress.note,
  });
  let outside;
  const stop = async () => {
    await household.stop();
    for (const place of [folder, outside]) if (place) rmSync(place, { recursive: true, force: true });
  };
  try {
    return await progress.stage(label, async () => {
      const [postgresPort, temporalPort] = await freePorts(2);
      const started = await Promise.allSettled([
        startPostgres({ household, folder, port: postgresPort, isDurable }),
        startTemporal({ household, folder, port: temporalPort, settings, progress, isDurable }),
      ]);
      outside = started[0].value?.outside;
      const failed = started.find(({ status }) => status === 'rejected');
      if (failed) throw failed.reason;
      return { environment: { TONGTU_TEST_DATABASE_URL: started[0].value.url, TONGTU_TEST_TEMPORAL_ADDRESS: started[1].value }, stop };
    });
  } catch (error) {
    await stop();
    throw error;
  }
}

async function main() {
  const services = await startTestServices({ progress: createProgress(process.stderr) });
  for (const [name, value] of Object.entries(services.environment)) process.stdout.write(`export ${name}='${value}'\n`);
  onEnd(services.stop);
}

if (import.meta.url === `file://${process.argv[1]}`) await main();
