/**
 * Preloaded into our Node processes (`node --import`): when the parent goes, however it goes, its end of the
 * channel closes and this process ends too: gently first, and after the time for certain.
 */
import { isMainThread } from 'node:worker_threads';

const gentleTime = 6_000;

// Preloads run in worker threads too, which have neither a mask nor a parent of their own.
if (isMainThread) {
  // What these processes write (keys, sign-ins) is for their owner's eyes.
  process.umask(0o077);

  if (process.channel) {
    process.once('disconnect', () => {
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), gentleTime).unref();
      process.kill(process.pid, 'SIGTERM');
    });
    process.channel.unref();
  }
}
