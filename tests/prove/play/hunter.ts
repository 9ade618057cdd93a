/** A worker thread that hunts for differences: told `{ seed, pairs }`, it answers with what it brought home. */
import { parentPort } from 'node:worker_threads';
import { hunt } from './hunt.js';

parentPort?.on('message', (task: { readonly seed: number; readonly pairs: number }) => parentPort?.postMessage(hunt(task)));
