/** npm run record:replay: plays the recorded cases on a Temporal server of its own and keeps their histories as this release's part of the corpus. */
import { requireNode } from './node-version.mjs';

requireNode();
import('./replay/record.mjs');
