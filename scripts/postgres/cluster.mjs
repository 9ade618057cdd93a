import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal } from '../console/refusal.mjs';
import { beginningOf, commandOf, endProcess } from '../processes/identity.mjs';
import { runTask } from '../processes/task.mjs';
import { makeClusterFolder } from './home.mjs';

/** The superuser that initdb makes; the product connects as an ordinary owner of its database. */
export const administrator = 'tongtu_admin';

/** A secret kept in a file that only its owner reads; made on first use. */
export function secretIn(file, bytes) {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(bytes).toString('hex');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** Runs initdb unless the cluster is there. Half-made clusters of an interrupted first start are made anew. */
export async function makeCluster({ home, password, isThrowAway = false }) {
  const done = path.join(home.cluster, 'tongtu-cluster-made');
  if (existsSync(done)) return;
  rmSync(home.cluster, { recursive: true, force: true });
  makeClusterFolder(home);
  const passwordFile = path.join(tmpdir(), `tongtu-${randomBytes(8).toString('hex')}`);
  // initdb may run as another user, so the file is handed to that user.
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (home.user.uid !== undefined) chownSync(passwordFile, home.user.uid, home.user.gid);
    const { code, output } = await runTask({
      command: path.join(home.binaries, 'bin', 'initdb'),
      args: [
        ...['-D', home.cluster, '--username', administrator, '--pwfile', passwordFile, '--auth=scram-sha-256'],
        // The built-in provider sorts alike on every machine, whatever its C library.
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
        ...(isThrowAway ? ['--no-sync'] : []),
      ],
      ...home.user,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (code !== 0) throw refusalOfInitdb(output);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(done, '');
}

function refusalOfInitdb(output) {
  if (/No space left on device/i.test(output)) return Object.assign(new Error('initdb'), { code: 'ENOSPC' });
  const why =
    output
      .trim()
      .split('\n')
      .findLast((line) => /error|could not|fatal/i.test(line)) ?? output.trim().split('\n').at(-1);
  return new Refusal({ zh: `PostgreSQL 初始化失败：${why}`, en: `PostgreSQL could not be set up: ${why}` });
}

const durable = { max_connections: 200, shared_buffers: '128MB' };
/** Tests throw their cluster away, so nothing needs to survive a power cut. */
const hasty = { ...durable, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' };

/**
 * PostgreSQL's own lock file, left by a kill, names a pid that may belong to another program by now, which would
 * keep the server from starting; or to the server itself, which then has outlived the record of it.
 */
async function clearStaleLock(cluster) {
  const lock = path.join(cluster, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  const command = commandOf(pid);
  if (command.includes(cluster)) await endProcess({ pid, began: beginningOf(pid) }, { ask: 'SIGINT' });
  else rmSync(lock, { force: true });
}

/** The household member that is this cluster. Fast shutdown on being asked: clients are sent away, nothing is lost. */
export function postgresMember({ home, port, isThrowAway = false }) {
  const parameters = {
    ...(isThrowAway ? hasty : durable),
    listen_addresses: '127.0.0.1',
    // Over TCP alone: a socket's path may be too long or closed to the other user.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  return {
    name: 'postgres',
    label: { zh: 'PostgreSQL', en: 'PostgreSQL' },
    layer: 0,
    prepare: () => clearStaleLock(home.cluster),
    env: { ...process.env, LC_ALL: 'C' },
    binary: {
      command: path.join(home.binaries, 'bin', 'postgres'),
      args: ['-D', home.cluster, '-p', String(port), ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      cwd: '/',
      ...home.user,
      ask: isThrowAway ? 'SIGQUIT' : 'SIGINT',
      patience: 8_000,
    },
    isReady: async ({ line }) => line((text) => text.includes('database system is ready to accept connections')),
  };
}
