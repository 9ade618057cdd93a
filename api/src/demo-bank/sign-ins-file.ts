import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** Logins and passwords of the demonstration bank, for signing in with one click. Never written where no demonstration bank runs. */
const signIns = z.record(z.string(), z.string());

/** The sign-ins in the file; none when it is not there. */
export async function readSignIns(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    return signIns.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

let writing: Promise<void> = Promise.resolve();

/** Adds a sign-in to the file. Readable by its owner alone; replaced whole, so that a reader never sees half of it. */
export function rememberSignIn(file: string, login: string, password: string): Promise<void> {
  // One after another: two at once would each write what they read, and one would be lost.
  writing = writing.then(
    () => addTo(file, login, password),
    () => addTo(file, login, password),
  );
  return writing;
}

async function addTo(file: string, login: string, password: string): Promise<void> {
  const known = await readSignIns(file);
  if (known[login] === password) return;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ ...known, [login]: password }, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
}
