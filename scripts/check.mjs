/** npm run check: format, lint, types, import rules and dead code, in seconds. */
import { requireNode } from './node-version.mjs';

requireNode();
import('./check/command.mjs');
