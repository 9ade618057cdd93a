import type { DataSource } from 'typeorm';

/** Any number, the same in every process: holds the others back while one migrates. */
const migrationLock = 4_716_021;

/**
 * Brings the database to the newest migration. Several processes may call it at once: one migrates, the others wait
 * and then find nothing to do. Returns the names of the migrations that ran.
 */
export async function migrateDatabase(source: DataSource): Promise<readonly string[]> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    const done = await source.runMigrations({ transaction: 'all' });
    return done.map(({ name }) => name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}
