import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../console/refusal.mjs';
import { root } from '../read-settings.mjs';

/** `pg` as the store has it; loaded late, because scripts run before it is installed. */
function clientOf(url) {
  const { Client } = createRequire(path.join(root, 'store', 'package.json'))('pg');
  return new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
}

/** An address for psql, for `pg` and for child processes. */
export function databaseUrl({ user, password, port, database }) {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Makes the product's role and database when they are not there. */
export async function makeDatabase({ adminUrl, user, password, database }) {
  const client = clientOf(adminUrl);
  await client.connect();
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [user]);
    const statement = role.rowCount === 0 ? 'CREATE ROLE' : 'ALTER ROLE';
    await client.query(`${statement} ${client.escapeIdentifier(user)} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount > 0) return;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${client.escapeIdentifier(user)}`);
  } finally {
    await client.end();
  }
}

/** The oldest PostgreSQL whose features the migrations use. */
const oldestVersion = 16;

/** Refuses a DATABASE_URL that does not answer or is too old. The address may hold a password and is not repeated. */
export async function checkDatabase(url) {
  const client = clientOf(url);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version_num');
    const version = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (version >= oldestVersion) return version;
    throw new Refusal({
      zh: `DATABASE_URL 指向的 PostgreSQL 是 ${version}，需要 ${oldestVersion} 以上。`,
      en: `The PostgreSQL at DATABASE_URL is ${version}; ${oldestVersion} or newer is needed.`,
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { hostname, port } = new URL(url);
    throw new Refusal({
      zh: `无法连接 DATABASE_URL（${hostname}:${port || 5432}）：${error.code ?? error.message}。请检查地址、账号和网络。`,
      en: `DATABASE_URL (${hostname}:${port || 5432}) cannot be reached: ${error.code ?? error.message}. Check address, account and network.`,
    });
  } finally {
    await client.end().catch(() => {});
  }
}
