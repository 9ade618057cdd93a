import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeKeyRing, type KeyRing } from './key-ring.js';

/** Where the master key comes from. */
export interface KeySettings {
  /** TONGTU_MASTER_KEY: 64 hexadecimal digits. */
  readonly masterKey: string | undefined;
  /** Folder whose `master.key` is used, and made on first use, when no key is given. */
  readonly dataFolder: string;
}

/** The ring of this process: the key it was given, else the one in the data folder (further lines there are older keys). */
export function readKeyRing({ masterKey, dataFolder }: KeySettings): KeyRing {
  if (masterKey) return makeKeyRing([masterKey]);
  const file = path.join(dataFolder, 'master.key');
  return makeKeyRing(readKeys(file) ?? makeKeys(file));
}

function readKeys(file: string): readonly string[] | null {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Several processes may start at once: the file appears whole, by a link, and whoever comes second reads the first one's key. */
function makeKeys(file: string): readonly string[] {
  const draft = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKeys(file) ?? [];
}
