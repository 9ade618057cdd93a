/** npm test [-- --only unit|system|browser] [--no-build] [pattern]: everything that can be told by a machine. */
import { requireNode } from './node-version.mjs';

requireNode();
import('./test/command.mjs');
