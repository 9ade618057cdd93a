import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Where a binary obtained once is kept for every checkout of this user. */
export const cachedBinary = (cacheFolder) => path.join(cacheFolder, 'bin', 'temporal');

/** Puts a new binary into its place in one step, so that a start beside this one never sees half of it. */
export function keep(binary, cacheFolder) {
  const place = cachedBinary(cacheFolder);
  mkdirSync(path.dirname(place), { recursive: true });
  const draft = `${place}.${process.pid}`;
  copyFileSync(binary, draft);
  renameSync(draft, place);
  return place;
}

/** What a rung of the ladder throws when there is nothing for it to find. */
export function missed(zh, en) {
  throw Object.assign(new Error(en), { missed: { zh, en } });
}
