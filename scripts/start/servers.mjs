/** The two servers that Tongtu stands on: started here, or taken from the user and looked at. */
import path from 'node:path';
import { administrator, makeCluster, postgresMember, secretIn } from '../postgres/cluster.mjs';
import { postgresFolder } from '../postgres/binaries.mjs';
import { checkDatabase, databaseUrl, makeDatabase } from '../postgres/database.mjs';
import { postgresHome } from '../postgres/home.mjs';
import { localAddress } from './members.mjs';
import { environmentFor } from '../read-settings.mjs';
import { checkTemporal, setRetention, temporalMember } from '../temporal/server.mjs';

const product = 'tongtu';

const passwordOf = (settings) => secretIn(path.join(settings.TONGTU_DATA_DIR, 'postgres.password'), 24);

/** Where the servers of a start in this data folder are. */
export function localServers(settings) {
  const port = settings.TONGTU_POSTGRES_PORT;
  return {
    DATABASE_URL: settings.DATABASE_URL ?? databaseUrl({ user: product, password: passwordOf(settings), port, database: product }),
    TEMPORAL_ADDRESS: settings.TEMPORAL_ADDRESS ?? `127.0.0.1:${settings.TONGTU_TEMPORAL_PORT}`,
  };
}

/** The addresses and secrets that every process of ours is given. */
export function environmentOf(settings, { DATABASE_URL, TEMPORAL_ADDRESS }) {
  const address = localAddress(settings.TONGTU_HOST, settings.TONGTU_PORT);
  const demo = localAddress(settings.TONGTU_HOST, settings.TONGTU_DEMO_PORT);
  const demoAt = (place) => (settings.TONGTU_DEMO === '1' ? `${demo}/${place}` : undefined);
  return environmentFor(settings, {
    DATABASE_URL,
    TEMPORAL_ADDRESS,
    TONGTU_API_URL: address,
    TONGTU_CORE_BANK_URL: settings.TONGTU_CORE_BANK_URL ?? demoAt('core'),
    TONGTU_SMS_URL: settings.TONGTU_SMS_URL ?? demoAt('sms'),
    TONGTU_MAIL_URL: settings.TONGTU_MAIL_URL ?? demoAt('mail'),
    TONGTU_IM_URL: settings.TONGTU_IM_URL ?? demoAt('im'),
    TONGTU_MODEL_URL: settings.TONGTU_MODEL_URL ?? demoAt('model'),
  });
}

/** @returns {Promise<string>} the address for DATABASE_URL */
export async function startDatabase({ settings, household, progress }) {
  const label = { zh: '启动 PostgreSQL', en: 'Start PostgreSQL' };
  if (settings.DATABASE_URL) {
    return progress.stage({ zh: '连接 PostgreSQL', en: 'Reach PostgreSQL' }, async (tell) => {
      tell(`PostgreSQL ${await checkDatabase(settings.DATABASE_URL)}`);
      return settings.DATABASE_URL;
    });
  }
  return progress.stage(label, async (tell) => {
    const dataFolder = settings.TONGTU_DATA_DIR;
    const port = settings.TONGTU_POSTGRES_PORT;
    const home = postgresHome({ dataFolder, binaries: postgresFolder() });
    const adminPassword = secretIn(path.join(dataFolder, 'postgres-admin.password'), 24);
    const password = passwordOf(settings);
    await makeCluster({ home, password: adminPassword });
    await household.start(postgresMember({ home, port }));
    const adminUrl = databaseUrl({ user: administrator, password: adminPassword, port, database: 'postgres' });
    await makeDatabase({ adminUrl, user: product, password, database: product });
    tell(`127.0.0.1:${port}${home.outside ? `，${home.cluster}` : ''}`);
    return localServers(settings).DATABASE_URL;
  });
}

/** @returns {Promise<string>} the address for TEMPORAL_ADDRESS */
export async function startTemporal({ settings, household, progress, obtained }) {
  if (settings.TEMPORAL_ADDRESS) return reachTemporal(settings, progress);
  const namespace = settings.TEMPORAL_NAMESPACE;
  const port = settings.TONGTU_TEMPORAL_PORT;
  const { binary } = await obtained;
  return progress.stage({ zh: '启动 Temporal', en: 'Start Temporal' }, async (tell) => {
    const file = path.join(settings.TONGTU_DATA_DIR, 'temporal.db');
    await household.start(temporalMember({ binary, file, port, uiPort: settings.TONGTU_TEMPORAL_UI_PORT, namespace }));
    const address = localServers(settings).TEMPORAL_ADDRESS;
    tell(`${await setRetention({ address, namespace })}，${address}`);
    return address;
  });
}

function reachTemporal(settings, progress) {
  const address = settings.TEMPORAL_ADDRESS;
  return progress.stage({ zh: '连接 Temporal', en: 'Reach Temporal' }, async (tell) => {
    const { version, hasShortRetention } = await checkTemporal({
      address,
      namespace: settings.TEMPORAL_NAMESPACE,
      tls: settings.TEMPORAL_TLS === 'on',
      apiKey: settings.TEMPORAL_API_KEY,
    });
    tell(version);
    if (hasShortRetention) {
      progress.note(
        `命名空间 ${settings.TEMPORAL_NAMESPACE} 的保留期不足 8760 小时，结束的流程会提前消失`,
        `the namespace ${settings.TEMPORAL_NAMESPACE} keeps closed workflows for less than 8760 h`,
      );
    }
    return address;
  });
}
