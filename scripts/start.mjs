/** npm start [-- --reset [--yes]]: the whole bank by one command. */
import { requireNode } from './node-version.mjs';

requireNode();
import('./start/command.mjs');
