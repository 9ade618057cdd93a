/** npm run bench|faults|attacks|prove -- [IDS] [--quick]: one line a figure on standard output. */
import { requireNode } from './node-version.mjs';

requireNode();
import('./figures/command.mjs');
