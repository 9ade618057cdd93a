import { fileURLToPath } from 'node:url';
import { Logger } from 'nestjs-pino';
import { makeDataSource, migrateDatabase } from '@tongtu/store';
import { readKeyRing } from '@tongtu/store/codec';
import { makeTemporalClient, makeTemporalGateway } from '@tongtu/store/temporal-gateway';
import { prepareDemoBank } from './demo-bank/first-start.js';
import { createApp } from './http/create-app.js';
import { readApiSettings, type ApiSettings } from './world/api-settings.js';
import { Store } from './world/store.js';
import type { World } from './world/world.js';

/** Connections of one process: requests are short, and the database has 200. */
const poolSize = 30;

/** The built designer, beside this package. */
const designerFolder = fileURLToPath(new URL('../../designer/dist/app', import.meta.url));

async function makeWorld(settings: ApiSettings): Promise<World> {
  const keyRing = readKeyRing({ masterKey: settings.masterKey, dataFolder: settings.dataFolder });
  const source = await makeDataSource({ url: settings.databaseUrl, poolSize, applicationName: 'tongtu-api' }).initialize();
  const gateway = makeTemporalGateway(makeTemporalClient(settings.temporal, keyRing), settings.temporal.taskQueue);
  return { store: new Store(source, keyRing), gateway, settings, designerFolder };
}

/** Builds the world, brings the database up to date, listens, and says "ready". Ends on SIGTERM, SIGINT, or when its parent is gone. */
async function main(): Promise<void> {
  const settings = readApiSettings(process.env);
  const world = await makeWorld(settings);
  await migrateDatabase(world.store.source);
  if (settings.demo) await prepareDemoBank(world.store, settings.demo);
  const { app } = await createApp(world);
  const log = app.get(Logger);
  await app.listen(settings.port, settings.host);
  log.log('ready');
  const why = await onceAsked();
  log.log(`stopping: ${why}`);
  await app.close();
  await world.gateway.close();
  await world.store.source.destroy();
}

function onceAsked(): Promise<string> {
  return new Promise((resolve) => {
    for (const why of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(why, () => resolve(why));
  });
}

await main().then(
  // Whatever a library has left open must not keep a stopped process alive.
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
