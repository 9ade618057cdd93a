import { beginningOf, commandOf, isStillRunning, parentOf } from './identity.mjs';

let isStopping = false;

/** Whether this process was asked to end: what fails from then on fails because of that. */
export const isEnding = () => isStopping;

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
];

/**
 * Runs `stop` once when this process is asked to end, or when the npm that ran it is gone, and then ends it.
 * Signals may come in twos (a terminal and its shell both send one), so a second one is not an order to be rude.
 * @param {() => Promise<void>} stop
 */
export function onEnd(stop) {
  for (const [name, code] of signals) {
    process.on(name, () => {
      if (isStopping) return;
      isStopping = true;
      void stop().finally(() => process.exit(code));
    });
  }
  watchNpm();
}

/** npm passes on the signals that it gets, but being killed it can pass on nothing. */
function watchNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const isThroughShell = /^(\S*\/)?(ba|da)?sh -c /.test(commandOf(process.ppid));
  const pids = [process.ppid, ...(isThroughShell ? [parentOf(process.ppid)] : [])];
  const watched = pids.map((pid) => ({ pid, began: beginningOf(pid) }));
  setInterval(() => watched.every(isStillRunning) || process.kill(process.pid, 'SIGTERM'), 1_000).unref();
}
