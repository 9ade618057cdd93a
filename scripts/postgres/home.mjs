/**
 * Where PostgreSQL's programs and data live, and as whom it runs. It refuses to run as root, so root runs it as
 * the user `postgres`, who must be able to reach both: when a folder on the way is closed to others (`/root`
 * is), both go under /var/lib/tongtu.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../console/refusal.mjs';

const systemFolder = '/var/lib/tongtu';

/** The ids of the system's `postgres` user, which is made when there is none. */
function postgresUser() {
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    try {
      execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'ignore' });
      execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
        stdio: 'ignore',
      });
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      throw new Refusal({
        zh: 'PostgreSQL 不能以 root 运行，而系统中没有 postgres 用户，也无法创建。请执行 useradd --system postgres，或以普通用户运行。',
        en: 'PostgreSQL does not run as root, and there is no user postgres nor can one be made. Run useradd --system postgres, or run Tongtu as an ordinary user.',
      });
    }
  }
}

/** Whether a user can step into a folder, asked of the system itself. */
function canReach(folder, user) {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Where the cluster of a data folder goes that the postgres user cannot reach. */
export function folderOutside(dataFolder) {
  return path.join(systemFolder, shortHash(dataFolder));
}

/**
 * @param {{ dataFolder: string, binaries: string }} wanted the data folder of the checkout, and PostgreSQL's own folder
 * @returns {{ binaries: string, cluster: string, user: { uid?: number, gid?: number }, outside?: string }}
 * `outside` is a folder that is not in the data folder and has to be cleared with it.
 */
export function postgresHome({ dataFolder, binaries }) {
  const inside = path.join(dataFolder, 'postgres');
  if (process.getuid?.() !== 0) return { binaries, cluster: inside, user: {} };
  const user = postgresUser();
  if (canReach(dataFolder, user) && canReach(path.join(binaries, 'bin'), user)) return { binaries, cluster: inside, user };
  const outside = folderOutside(dataFolder);
  return { binaries: copyOfBinaries(binaries), cluster: path.join(outside, 'postgres'), user, outside };
}

/** Makes folders that another user must be able to step into, also where the caller's umask would close them. */
function reachable(make) {
  const before = process.umask(0o022);
  try {
    return make();
  } finally {
    process.umask(before);
  }
}

/** PostgreSQL's programs where everyone can reach them, copied once a version. */
function copyOfBinaries(binaries) {
  const version = shortHash(execFileSync(path.join(binaries, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' }));
  const copy = path.join(systemFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  reachable(() => {
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
    cpSync(binaries, draft, { recursive: true, verbatimSymlinks: true });
  });
  renameSync(draft, copy);
  return copy;
}

/** Makes the folder that will hold the cluster, owned by the one who runs it. */
export function makeClusterFolder({ cluster, user }) {
  reachable(() => mkdirSync(path.dirname(cluster), { recursive: true, mode: 0o711 }));
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined) chownSync(cluster, user.uid, user.gid);
}
