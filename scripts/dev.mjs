/** npm run dev: the bank as npm start has it, and every change of a file shown at once. */
import { requireNode } from './node-version.mjs';

requireNode();
import('./dev/command.mjs');
