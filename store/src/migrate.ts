import { makeDataSource } from './data-source.js';
import { migrateDatabase } from './migrate-database.js';

/** `node store/dist/migrate.js`: brings the database at DATABASE_URL to the newest migration and says what it did. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set.');
  const source = await makeDataSource({ url, poolSize: 2, applicationName: 'tongtu-migrate' }).initialize();
  try {
    const done = await migrateDatabase(source);
    process.stdout.write(done.length === 0 ? 'The database is up to date.\n' : `Migrated: ${done.join(', ')}\n`);
  } finally {
    await source.destroy();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
