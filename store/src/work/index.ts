export { writeEngineJournal, writeEngineReport, type EngineReport } from './engine-journal.js';
export {
  markDelivered,
  pendingInbox,
  putInInbox,
  undeliveredInstances,
  type InboxEntry,
  type InboxReceipt,
  type PendingHappening,
} from './inbox.js';
export { type StoreAccess } from './store-access.js';
