import { formatDate, formatInstant, instantAt, localTime, parseDate } from '@tongtu/workflows/calendar';
import type { Why } from '@tongtu/workflows/engine';
import type { ContactCap, ContactClass, ContactPolicy } from '@tongtu/workflows/graph';

/** What is about to be sent. */
export interface WantedContact {
  readonly class: ContactClass;
  /** The consent it goes by; null = that of its class. */
  readonly consent: string | null;
  /** Whether the channel rings on the customer's side. */
  readonly rings: boolean;
  /** Longest time that the sending may take, ms: it must not reach into quiet hours either. */
  readonly takesMs: number;
  readonly whileActive: 'send' | 'suppress' | 'wait';
}

/** Everything the rules look at, as it stands at one moment under the customer's lock. */
export interface ContactFacts {
  /** ms of the epoch. */
  readonly at: number;
  /** IANA zone of the bank. */
  readonly zone: string;
  readonly policy: ContactPolicy;
  readonly consents: readonly string[];
  /** Contacts of this class in the calendar day, week and month of the moment. */
  readonly made: Readonly<Record<ContactCap['per'], number>>;
  /** Other journeys of the same class that talk to the customer. */
  readonly talking: number;
  /** Until when the customer is at work in a channel, ms of the epoch; null = is not. */
  readonly activeUntil: number | null;
  /** Public holidays to come, `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
}

/** Whether it may be sent now; if not, by which rule, and when the moment will be right (null = waiting does not help). */
export type ContactVerdict = { readonly kind: 'allowed' } | { readonly kind: 'held'; readonly why: Why; readonly until: string | null };

const ALLOWED: ContactVerdict = { kind: 'allowed' };
/** Asked again so long after the customer's lease would lapse, ms. */
const AFTER_ACTIVE = 60_000;
const DAY_MS = 86_400_000;

type Rule = (wanted: WantedContact, facts: ContactFacts) => ContactVerdict | null;

/** In the order in which they are named to people: what the customer wants, what disturbs them now, what the bank allows itself. */
const RULES: readonly Rule[] = [consent, activity, quietHours, holiday, caps, talking];

/** Judges a contact. What the law demands passes everything but a customer who is busy, where the drawing says so. */
export function judgeContact(wanted: WantedContact, facts: ContactFacts): ContactVerdict {
  const rules = wanted.class === 'regulatory' ? [activity] : RULES;
  for (const rule of rules) {
    const verdict = rule(wanted, facts);
    if (verdict) return verdict;
  }
  return ALLOWED;
}

/** Collecting what is owed follows from the contract and needs no consent of its own; a drawn one is asked for all the same. */
function consent({ class: kind, consent: drawn }: WantedContact, { consents }: ContactFacts): ContactVerdict | null {
  const wanted = drawn ?? (kind === 'collections' ? null : kind);
  return wanted === null || consents.includes(wanted) ? null : held({ code: 'no-consent', args: { consent: wanted } }, null);
}

function activity({ whileActive }: WantedContact, { activeUntil }: ContactFacts): ContactVerdict | null {
  return whileActive === 'send' || activeUntil === null ? null : held({ code: 'active-elsewhere' }, activeUntil + AFTER_ACTIVE);
}

function quietHours(wanted: WantedContact, facts: ContactFacts): ContactVerdict | null {
  const { quiet } = facts.policy;
  if (!quiet || !isQuiet(wanted, facts, facts.at)) return null;
  return held({ code: 'quiet-hours', args: { from: quiet.from, to: quiet.to } }, rightMoment(wanted, facts));
}

function holiday(wanted: WantedContact, facts: ContactFacts): ContactVerdict | null {
  return isHoliday(facts, facts.at) ? held({ code: 'contact-holiday' }, rightMoment(wanted, facts)) : null;
}

function caps(_: WantedContact, { policy, made }: ContactFacts): ContactVerdict | null {
  const full = policy.caps.find(({ per, most }) => made[per] >= most);
  return full ? held({ code: 'contact-cap', args: { per: full.per, most: full.most } }, null) : null;
}

function talking(_: WantedContact, { policy: { atOnce }, talking: others }: ContactFacts): ContactVerdict | null {
  return atOnce === null || others < atOnce ? null : held({ code: 'journeys-talking', args: { most: atOnce } }, null);
}

function held(why: Why, until: number | null): ContactVerdict {
  return { kind: 'held', why, until: until === null ? null : formatInstant(until) };
}

function isHoliday({ policy, holidays, zone }: ContactFacts, at: number): boolean {
  return policy.sparesHolidays && holidays.has(localTime(at, zone).date);
}

function isQuiet({ rings, takesMs }: WantedContact, { policy: { quiet }, zone }: ContactFacts, at: number): boolean {
  if (!quiet || (quiet.channels === 'ringing' && !rings)) return false;
  return [at, at + takesMs].some((moment) => within(quiet, minuteOf(moment, zone)));
}

/** Half-open; over midnight where it ends before it begins, all day where both are the same. */
function within({ from, to }: { readonly from: string; readonly to: string }, minute: number): boolean {
  const [start, end] = [minuteIn(from), minuteIn(to)];
  return start < end ? minute >= start && minute < end : minute >= start || minute < end;
}

function minuteOf(at: number, zone: string): number {
  const { hour, minute } = localTime(at, zone);
  return hour * 60 + minute;
}

function minuteIn(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The first moment that is neither quiet nor a holiday; null when the next year has none. */
function rightMoment(wanted: WantedContact, facts: ContactFacts): number | null {
  const { quiet } = facts.policy;
  const opens = quiet ? minuteIn(quiet.to) * 60_000 : 0;
  const today = parseDate(localTime(facts.at, facts.zone).date) ?? 0;
  for (let day = 0; day <= 366; day += 1) {
    // A day begins to be right at midnight or when quiet hours end.
    for (const timeOfDay of [0, opens]) {
      const moment = instantAt(formatDate(today + day), timeOfDay % DAY_MS, facts.zone);
      if (moment > facts.at && !isQuiet(wanted, facts, moment) && !isHoliday(facts, moment)) return moment;
    }
  }
  return null;
}
