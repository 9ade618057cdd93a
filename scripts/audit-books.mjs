/** npm run audit:books: whether callers' log, outbox, histories, ledger and journal agree (design, section 5). */
import { requireNode } from './node-version.mjs';

requireNode();
import('./start/audit-books.mjs');
