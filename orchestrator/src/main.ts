import { NativeConnection, Runtime } from '@temporalio/worker';
import { makeCalendarShelf, makeContactLock, makeDataSource, makeEntrances } from '@tongtu/store';
import { readKeyRing } from '@tongtu/store/codec';
import { makeTemporalClient, makeTemporalGateway } from '@tongtu/store/temporal-gateway';
import { makeActivities } from './activities/index.js';
import { makeConnectors } from './connectors/index.js';
import { makeRecogniser } from './connectors/intent/recogniser.js';
import { startDispatcher } from './dispatcher/dispatcher.js';
import { makeLog, temporalLogger, type Log } from './log.js';
import { makeStoredPlans } from './plans/stored-plans.js';
import { ensureSearchAttributes } from './search-attributes.js';
import { readSettings } from './settings.js';
import { makeWorker } from './worker.js';

/** Connections to PostgreSQL: activities and dispatcher together; the worker runs at most a hundred activities at a time, mostly waiting. */
const poolSize = 20;

/** Wires the worker and the dispatcher, says "ready", and drains on SIGTERM or when its parent is gone. */
async function main(log: Log): Promise<void> {
  const settings = readSettings(process.env);
  log.level = settings.logLevel;
  Runtime.install({ logger: temporalLogger(log), shutdownSignals: [] });
  const { temporal, taskQueue, databaseUrl } = settings;
  const keyRing = readKeyRing(settings);
  const source = await makeDataSource({ url: databaseUrl, poolSize, applicationName: 'tongtu-worker' }).initialize();
  const store = { source, keyRing };
  const client = makeTemporalClient(temporal, keyRing);
  const gateway = makeTemporalGateway(client, taskQueue);
  await ensureSearchAttributes(client.connection.operatorService, temporal.namespace);
  const plans = makeStoredPlans(source);
  const recogniser = makeRecogniser();
  const contactLock = makeContactLock(source);
  const world = { store, plans, log, connectors: makeConnectors(settings, recogniser), contactLock, timeZone: settings.timeZone };
  const connection = await NativeConnection.connect({
    address: temporal.address,
    ...(temporal.tls || temporal.apiKey ? { tls: true } : {}),
    ...(temporal.apiKey ? { apiKey: temporal.apiKey } : {}),
  });
  const worker = await makeWorker({
    connection,
    namespace: temporal.namespace,
    taskQueue,
    keyRing,
    plans: plans.texts,
    activities: makeActivities(world),
  });
  const [entrances, calendars] = [makeEntrances(source), makeCalendarShelf(source)];
  const dispatcher = startDispatcher({ store, gateway, entrances, calendars, recogniser, log, databaseUrl });
  log.info({ taskQueue }, 'ready');
  // The recogniser learns when it is first asked: rather now than while a customer waits.
  setImmediate(() => recogniser.understand(''));
  await worker.runUntil(onceAsked(log));
  await dispatcher.stop();
  await Promise.all([gateway.close(), connection.close(), contactLock.close(), source.destroy()]);
  log.info('stopped');
}

/** Resolves at the first of: SIGTERM, SIGINT, the parent's end of the channel closing. */
function onceAsked(log: Log): Promise<void> {
  return new Promise((resolve) => {
    for (const why of ['SIGTERM', 'SIGINT', 'disconnect'] as const) {
      process.once(why, () => {
        log.info({ why }, 'draining');
        resolve();
      });
    }
  });
}

const log = makeLog(process.env['TONGTU_LOG_LEVEL'] ?? 'info');
await main(log).then(
  // Whatever a library has left open must not keep a drained process alive.
  () => process.exit(0),
  (error: unknown) => {
    log.fatal({ error: error instanceof Error ? error.message : String(error) }, 'the worker stops');
    process.exit(1);
  },
);
