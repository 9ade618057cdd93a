import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AudienceMember } from './entities/audience-member.js';
import { Audit } from './entities/audit.js';
import { BusinessEvent } from './entities/business-event.js';
import { Calendar } from './entities/calendar.js';
import { BenefitGrant } from './entities/benefit-grant.js';
import { BenefitPoolRow } from './entities/benefit-pool-row.js';
import { CatalogueItemRow } from './entities/catalogue-item-row.js';
import { Call } from './entities/call.js';
import { CallItem } from './entities/call-item.js';
import { CalendarDay } from './entities/calendar-day.js';
import { Change } from './entities/change.js';
import { ConsentChange } from './entities/consent-change.js';
import { ContactPolicyRow } from './entities/contact-policy-row.js';
import { ContactReservation } from './entities/contact-reservation.js';
import { Channel } from './entities/channel.js';
import { ChannelKey } from './entities/channel-key.js';
import { ChannelNonce } from './entities/channel-nonce.js';
import { Customer } from './entities/customer.js';
import { Delivery } from './entities/delivery.js';
import { Effect } from './entities/effect.js';
import { Enrolment } from './entities/enrolment.js';
import { EnrolmentItem } from './entities/enrolment-item.js';
import { EnrolmentLine } from './entities/enrolment-line.js';
import { EventRow } from './entities/event-row.js';
import { Idempotency } from './entities/idempotency.js';
import { Inbox } from './entities/inbox.js';
import { Instance } from './entities/instance.js';
import { Institution } from './entities/institution.js';
import { Journal } from './entities/journal.js';
import { Journey } from './entities/journey.js';
import { Measure } from './entities/measure.js';
import { NonceMemory } from './entities/nonce-memory.js';
import { OfferRow } from './entities/offer-row.js';
import { Outbox } from './entities/outbox.js';
import { PlanRow } from './entities/plan-row.js';
import { ScriptKit } from './entities/script-kit.js';
import { Session } from './entities/session.js';
import { StartClock } from './entities/start-clock.js';
import { Staff } from './entities/staff.js';
import { StaffNotice } from './entities/staff-notice.js';
import { Version } from './entities/version.js';
import { WorkRow } from './entities/work-row.js';
import { ExperimentArm } from './entities/experiment-arm.js';
import { GoalWatch } from './entities/goal-watch.js';
import { JourneyPause } from './entities/journey-pause.js';
import { JourneyOverlay } from './entities/journey-overlay.js';
import { JourneyScenario } from './entities/journey-scenario.js';
import { LimitUse } from './entities/limit-use.js';
import { MilestoneReached } from './entities/milestone-reached.js';
import { CustomerPromise } from './entities/promise.js';
import { Segment } from './entities/segment.js';
import { WordList } from './entities/word-list.js';
import { First1764000000001 } from './migrations/0001-first.js';
import { Calendar1764100000002 } from './migrations/0002-calendar.js';
import { Judgement1764100000004 } from './migrations/0004-judgement.js';
import { Contact1764100000005 } from './migrations/0005-contact.js';
import { Nonces1764100000006 } from './migrations/0006-nonces.js';
import { Scenarios1764100000007 } from './migrations/0007-scenarios.js';
import { Tasks1764100000008 } from './migrations/0008-tasks.js';
import { Entering1764100000009 } from './migrations/0009-entering.js';
import { Kitchen1764100000010 } from './migrations/0010-kitchen.js';
import { Catalogue1764100000011 } from './migrations/0011-catalogue.js';
import { SnakeNaming } from './snake-naming.js';

const entities = [
  AudienceMember,
  BenefitGrant,
  BenefitPoolRow,
  CatalogueItemRow,
  BusinessEvent,
  Enrolment,
  EnrolmentItem,
  EnrolmentLine,
  StartClock,
  Audit,
  Calendar,
  Call,
  CallItem,
  CalendarDay,
  Change,
  ConsentChange,
  ContactPolicyRow,
  ContactReservation,
  Channel,
  ChannelKey,
  ChannelNonce,
  Customer,
  Delivery,
  Effect,
  EventRow,
  Idempotency,
  Inbox,
  Instance,
  Institution,
  Journal,
  Journey,
  Measure,
  NonceMemory,
  OfferRow,
  Outbox,
  PlanRow,
  ScriptKit,
  Session,
  Staff,
  StaffNotice,
  Version,
  WorkRow,
  ExperimentArm,
  GoalWatch,
  JourneyPause,
  JourneyOverlay,
  JourneyScenario,
  LimitUse,
  MilestoneReached,
  CustomerPromise,
  Segment,
  WordList,
];

const migrations = [
  First1764000000001,
  Calendar1764100000002,
  Judgement1764100000004,
  Contact1764100000005,
  Nonces1764100000006,
  Scenarios1764100000007,
  Tasks1764100000008,
  Entering1764100000009,
  Kitchen1764100000010,
  Catalogue1764100000011,
];

/** How a process connects. */
export interface DataSourceSettings {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Most connections this process opens. */
  readonly poolSize: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
}

/** A data source that is not connected yet: call `initialize()`. Tables come from migrations alone, never from the entities. */
export function makeDataSource({ url, poolSize, applicationName }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    entities,
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    // A request that cannot get a connection is told so while its caller still waits.
    connectTimeoutMS: 5_000,
    extra: { idleTimeoutMillis: 30_000, keepAlive: true },
  });
}
