/** npm run try:fresh [-- --no-test]: what a newcomer meets, from an empty folder with empty caches. */
import { requireNode } from './node-version.mjs';

requireNode();
import('./try-fresh/command.mjs');
