/**
 * Runs a program that cannot watch its parent by itself (PostgreSQL, Temporal, npm, go) and takes it along when
 * this process's parent goes, however it goes.
 *
 *   node supervise.mjs '{"command":…,"args":[…],"uid":…,"gid":…,"ask":"SIGINT","patience":8000,"isGroup":false,"umask":63}'
 *
 * The program's own pid is sent up the channel, so that it can be written down and found if this process is
 * killed. `isGroup` signals what the program itself started, too.
 */
import { spawn } from 'node:child_process';

const { command, args, ask = 'SIGTERM', patience = 8_000, isGroup = false, umask, ...options } = JSON.parse(process.argv[2]);

if (umask !== undefined) process.umask(umask);

const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'], detached: true });

function send(name) {
  try {
    process.kill(isGroup ? -child.pid : child.pid, name);
  } catch {
    // it is gone already
  }
}

function stop() {
  send(ask);
  setTimeout(send, patience, 'SIGKILL').unref();
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
process.once('disconnect', stop);
process.channel?.unref();

child.once('spawn', () => process.connected && process.send({ pid: child.pid }));
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.once('exit', (code, name) => process.exit(code ?? (name === 'SIGKILL' ? 137 : 1)));
