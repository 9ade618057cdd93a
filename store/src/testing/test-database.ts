import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { makeDataSource } from '../data-source.js';
import { migrateDatabase } from '../migrate-database.js';
import { findTestServer } from './test-server.js';

/** A database of one suite alone. `close` drops it. */
export interface TestDatabase {
  readonly url: string;
  /** Connected, with every migration done. */
  readonly source: DataSource;
  readonly close: () => Promise<void>;
}

/** Makes a fresh, migrated database. Call it once a suite, and `close` it after. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = await findTestServer();
  const name = `tongtu_test_${randomBytes(6).toString('hex')}`;
  await administer(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const source = await makeDataSource({ url: url.href, poolSize: 10, applicationName: 'tongtu-test' }).initialize();
  await migrateDatabase(source);
  return {
    url: url.href,
    source,
    close: async () => {
      if (source.isInitialized) await source.destroy();
      await administer(server.url, `drop database ${name} with (force)`);
      await server.stop();
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
