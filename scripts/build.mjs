/** npm run build: installs what is missing and builds what changed. */
import { requireNode } from './node-version.mjs';

requireNode();
import('./build/command.mjs');
