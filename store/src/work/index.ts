export { checkWork, closeWork, handOverWork, type HandOverOrder, type WorkQuestion } from './ask-work.js';
export { changeWork, changeWorkIn, type DecideAction, type WorkOrder, type WorkOutcome } from './change-work.js';
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
export { writeJournalLines, type JournalLine, type JournalOrigin } from './journal-rows.js';
export { CalendarMissing, openWork, type WorkOpening } from './open-work.js';
export { type StoreAccess } from './store-access.js';
export { saidIn } from './said-in.js';
export { findWork, type WorkAddress, type WorkRecord } from './work-record.js';
