import { addDuration } from '@tongtu/workflows/calendar';
import type { StartConfig } from '@tongtu/workflows/steps';

/** How somebody asks to enter a journey. */
export type TriggerKind = StartConfig['triggers'][number];

/** Why an entry is refused; recorded, and told to whoever asked. */
export type EntryRule = 'paused' | 'trigger-not-offered' | 'already-running' | 'once' | 'cool-down' | 'once-per-key' | 'not-eligible';

/** What is known when somebody asks to enter. Times are ISO instants. */
export interface EntryQuestion {
  readonly paused: boolean;
  readonly kind: TriggerKind;
  readonly start: Pick<StartConfig, 'triggers' | 'reentry'>;
  /** Whether the customer fulfils the condition of the start step. */
  readonly eligible: boolean;
  /** Entries of the same subject (of the same key, where the journey has keys) that were not refused. */
  readonly earlier: { readonly live: boolean; readonly any: boolean; readonly lastEndedAt: string | null };
  readonly now: string;
  /** Zone in which days of a cool-down are counted. */
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
  return eligible ? enter : refuse('not-eligible');
}

function coolDownUntil({ start: { reentry }, earlier: { lastEndedAt }, now, timeZone }: EntryQuestion): string | null {
  if (reentry.kind !== 'after-exit' || lastEndedAt === null) return null;
  const until = addDuration(lastEndedAt, reentry.cooldown, timeZone);
  return until > now ? until : null;
}
