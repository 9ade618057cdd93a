import { addDuration, formatDate, formatInstant, instantAt, localTime, parseDate } from '@tongtu/workflows/calendar';
import type { StartConfig } from '@tongtu/workflows/steps';

/** How somebody asks to enter a journey. */
export type TriggerKind = StartConfig['triggers'][number];

/** Why an entry is refused; recorded, and told to whoever asked. */
export type EntryRule =
  'paused' | 'trigger-not-offered' | 'already-running' | 'once' | 'cool-down' | 'once-per-key' | 'not-eligible' | 'day-full' | 'full';

/** What is known when somebody asks to enter. Times are ISO instants. */
export interface EntryQuestion {
  readonly paused: boolean;
  readonly kind: TriggerKind;
  readonly start: Pick<StartConfig, 'triggers' | 'reentry' | 'perDay' | 'inAll'>;
  /** Whether the customer fulfils the condition of the start step. */
  readonly eligible: boolean;
  /** Entries of the same subject (of the same key, where the journey has keys) that were not refused. */
  readonly earlier: { readonly live: boolean; readonly any: boolean; readonly lastEndedAt: string | null };
  /** How many have entered the journey, since the day began and in all; only looked at where that is limited. */
  readonly entered: { readonly today: number; readonly inAll: number };
  readonly now: string;
  /** Zone in which days are counted. */
  readonly timeZone: string;
}

/** May they enter? */
export type EntryDecision =
  | { readonly enter: true }
  | { readonly enter: false; readonly rule: EntryRule; /** When they may, ISO instant. */ readonly until: string | null };

const enter: EntryDecision = { enter: true };
const refuse = (rule: EntryRule, until: string | null = null): EntryDecision => ({ enter: false, rule, until });

/** Decides over an entry: what the bank has closed first, then what the customer did before, then who they are. */
export function decideEntry(question: EntryQuestion): EntryDecision {
  const { paused, kind, start, eligible, earlier } = question;
  if (paused) return refuse('paused');
  if (!start.triggers.includes(kind)) return refuse('trigger-not-offered');
  if (earlier.live) return refuse('already-running');
  if (start.reentry.kind === 'once' && earlier.any) return refuse('once');
  if (start.reentry.kind === 'per-key' && earlier.any) return refuse('once-per-key');
  const until = coolDownUntil(question);
  if (until !== null) return refuse('cool-down', until);
  // Last, so that nobody takes a place who would not be let in anyway.
  return eligible ? decideRoom(question) : refuse('not-eligible');
}

function decideRoom({ start: { perDay, inAll }, entered, now, timeZone }: EntryQuestion): EntryDecision {
  if (inAll !== undefined && entered.inAll >= inAll) return refuse('full');
  if (perDay !== undefined && entered.today >= perDay) return refuse('day-full', dayOf(now, timeZone).end);
  return enter;
}

/** The local day in which an instant lies, as ISO instants, half-open. */
export function dayOf(instant: string, timeZone: string): { readonly start: string; readonly end: string } {
  const { date } = localTime(Date.parse(instant), timeZone);
  const next = formatDate((parseDate(date) ?? 0) + 1);
  return { start: formatInstant(instantAt(date, 0, timeZone)), end: formatInstant(instantAt(next, 0, timeZone)) };
}

function coolDownUntil({ start: { reentry }, earlier: { lastEndedAt }, now, timeZone }: EntryQuestion): string | null {
  if (reentry.kind !== 'after-exit' || lastEndedAt === null) return null;
  const until = addDuration(lastEndedAt, reentry.cooldown, timeZone);
  return until > now ? until : null;
}
