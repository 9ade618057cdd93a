import type { JsonObject } from '@tongtu/workflows/graph';
import type { Enrolment } from '../entities/enrolment.js';
import type { OpenJourney } from '../entries/entrances.js';
import type { EntrySubject } from '../entries/entry-subject.js';
import type { StoreAccess } from '../work/store-access.js';
import { readAudience } from './candidates/audience.js';
import { readInstitutions } from './candidates/institutions.js';
import { readList } from './candidates/list.js';
import { readCustomers } from './candidates/customers.js';

/** Somebody for whom the journey is to begin. */
export interface Candidate {
  /** Names them in the enrolment. */
  readonly key: string;
  /** Null when a list names nobody. */
  readonly subject: EntrySubject | null;
  /** What expressions read as `event`. */
  readonly event: JsonObject;
  /** Of a list: what comes along besides what expressions compute. */
  readonly input?: JsonObject;
  readonly line?: number;
  /** How far the enrolment has come with them. */
  readonly cursor: string;
  /** How many were looked at up to them, in this batch. */
  readonly place: number;
  /** What becomes of them in the audience. */
  readonly membership?: 'joins' | 'leaves';
}

/** The next stretch of an enrolment. */
export interface Batch {
  readonly candidates: readonly Candidate[];
  /** How many were looked at, and how far that goes. */
  readonly considered: number;
  readonly cursor: string;
  readonly isLast: boolean;
}

/** What the readers work with. */
export interface Reading {
  readonly store: StoreAccess;
  readonly enrolment: Enrolment;
  readonly journey: OpenJourney;
  /** Opened. */
  readonly event: JsonObject;
  /** ISO instant. */
  readonly now: string;
}

type Reader = (reading: Reading) => Promise<Batch>;

/** How each kind finds those for whom it begins; a missing one does not compile. */
const readers: { readonly [Kind in Enrolment['kind']]: Reader } = {
  schedule: (reading) => (reading.journey.start.over === 'institutions' ? readInstitutions(reading) : readCustomers(reading)),
  audience: readAudience,
  broadcast: readCustomers,
  list: readList,
};

/** Reads the next stretch after the cursor. */
export function readCandidates(reading: Reading): Promise<Batch> {
  return readers[reading.enrolment.kind](reading);
}
