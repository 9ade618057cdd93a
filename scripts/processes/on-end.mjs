let isStopping = false;

/** Whether this process was asked to end: what fails from then on fails because of that. */
export const isEnding = () => isStopping;

/**
 * Runs `stop` once when this process is asked to end, and then ends it. Signals may come in twos (a terminal and
 * its shell both send one), so a second one is not an order to be rude.
 * @param {() => Promise<void>} stop
 */
export function onEnd(stop) {
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(name, () => {
      if (isStopping) return;
      isStopping = true;
      void stop().finally(() => process.exit(code));
    });
  }
}
