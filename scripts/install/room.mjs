import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../console/refusal.mjs';

const mebibyte = 1024 * 1024;

/** The space free to this user where a folder is or will be, in MiB; undefined when the system does not say. */
async function freeMebibytes(folder) {
  for (let place = folder; ; place = path.dirname(place)) {
    try {
      const { bavail, bsize } = await statfs(place);
      return (bavail * bsize) / mebibyte;
    } catch (error) {
      if (error.code !== 'ENOENT' || place === path.dirname(place)) return undefined;
    }
  }
}

/** Refuses before anything is begun that a nearly full disk would leave half done. */
export async function refuseFullDisk(folder, mebibytes) {
  const free = await freeMebibytes(folder);
  if (free === undefined || free >= mebibytes) return;
  throw new Refusal({
    zh: `磁盘空间不足：${folder} 所在磁盘只剩 ${Math.floor(free)} MB，需要 ${mebibytes} MB。请腾出空间后再试。`,
    en: `The disk is full: ${Math.floor(free)} MB are left where ${folder} is and ${mebibytes} MB are needed. Free some space and try again.`,
  });
}
