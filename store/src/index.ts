export { makeDataSource, type DataSourceSettings } from './data-source.js';
export { migrateDatabase } from './migrate-database.js';
export { recordChanges, type ChangeNotice, type ChangeTopic } from './changes/record-changes.js';
export { Audit } from './entities/audit.js';
export { Change } from './entities/change.js';
export { Channel } from './entities/channel.js';
export { ChannelKey } from './entities/channel-key.js';
export { ChannelNonce } from './entities/channel-nonce.js';
export { Customer, type AttributeValue } from './entities/customer.js';
export { Delivery } from './entities/delivery.js';
export { Effect } from './entities/effect.js';
export { EventRow } from './entities/event-row.js';
export { Idempotency } from './entities/idempotency.js';
export { Inbox } from './entities/inbox.js';
export { Instance, type InstanceStatus, type StandingPosition } from './entities/instance.js';
export { Institution } from './entities/institution.js';
export { Journal } from './entities/journal.js';
export { Journey } from './entities/journey.js';
export { OfferRow } from './entities/offer-row.js';
export { Outbox } from './entities/outbox.js';
export { PlanRow } from './entities/plan-row.js';
export { ScriptKit, type ScriptCard } from './entities/script-kit.js';
export { Session } from './entities/session.js';
export { Staff, type StaffRole } from './entities/staff.js';
export { Version } from './entities/version.js';
export { WorkRow } from './entities/work-row.js';
export { writeEngineJournal, writeEngineReport, type EngineReport } from './work/engine-journal.js';
export {
  markDelivered,
  pendingInbox,
  putInInbox,
  undeliveredInstances,
  type InboxEntry,
  type InboxReceipt,
  type PendingHappening,
} from './work/inbox.js';
export { type StoreAccess } from './work/store-access.js';
