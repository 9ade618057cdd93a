import type { JournalItem } from '../server/instances.js';
import type { IconName } from '../ui/icons/icon.js';
import type { Family, TagTone } from '../ui/tags.js';

/** What the journal can be narrowed to. */
export type JournalFilter = 'all' | 'relay' | 'contact' | 'operator';

const relayKinds: ReadonlySet<string> = new Set([
  'taken',
  'taken-over',
  'released',
  'breakpoint',
  'climbed',
  'offered',
  'handed-over',
  'completed',
  'declined',
  'returned',
  'expired',
  'withdrawn',
]);
const contactKinds: ReadonlySet<string> = new Set(['said', 'promised']);
const operatorKinds: ReadonlySet<string> = new Set(['commanded', 'refused', 'retried', 'paused', 'resumed', 'set']);

/** A step that was left within this time was only passed: that it was left says enough. */
const passingMs = 1000;

interface Narrowed {
  readonly filter: JournalFilter;
  /** Whether a step sends messages. */
  readonly isMessage: (step: string) => boolean;
}

/** The entries that a filter shows; under `all` those that say nothing of their own are left out. */
export function shownEntries(journal: readonly JournalItem[], { filter, isMessage }: Narrowed): readonly JournalItem[] {
  if (filter === 'relay') return journal.filter(({ kind }) => relayKinds.has(kind));
  if (filter === 'operator') return journal.filter(({ kind, actor }) => operatorKinds.has(kind) && actor?.kind === 'staff');
  if (filter === 'contact') {
    return journal.filter(({ kind, step }) => contactKinds.has(kind) || (kind === 'left' && step !== null && isMessage(step)));
  }
  const leftAt = new Map(journal.filter(({ kind }) => kind === 'left').map((entry) => [visitOf(entry), Date.parse(entry.at)]));
  return journal.filter((entry) => {
    if (entry.words.zh.title === '') return false;
    if (entry.kind !== 'entered') return true;
    const left = leftAt.get(visitOf(entry));
    return left === undefined || left - Date.parse(entry.at) > passingMs;
  });
}

function visitOf({ step, visit }: JournalItem): string {
  return `${step ?? ''} ${String(visit)}`;
}

const icons: Readonly<Record<string, IconName>> = {
  began: 'play',
  entered: 'arrow',
  left: 'check',
  waiting: 'wait',
  'put-off': 'wait',
  interrupted: 'skip',
  'side-line': 'route',
  undone: 'undo',
  'event-early': 'bell',
  'event-late': 'bell',
  set: 'set',
  incident: 'error',
  retried: 'retry',
  commanded: 'hand',
  refused: 'lock',
  paused: 'pause',
  resumed: 'play',
  exited: 'sign-out',
  ended: 'end',
  released: 'unlock',
  saved: 'edit',
  'verification-failed': 'error',
  'refused-save': 'lock',
  said: 'chat',
  promised: 'pin',
  breakpoint: 'wait',
  'handed-over': 'transfer',
  completed: 'done',
  declined: 'close',
  returned: 'undo',
  expired: 'calendar',
  withdrawn: 'undo',
};

const tones: Readonly<Record<string, TagTone>> = {
  incident: 'error',
  'verification-failed': 'error',
  'refused-save': 'error',
  refused: 'warning',
  breakpoint: 'warning',
  expired: 'warning',
  completed: 'ok',
  ended: 'ok',
};

const families: readonly Family[] = ['ai', 'remote', 'branch'];

/** Whose hand an entry shows: the actor's, or the rung's to which it went. */
export function familyOfEntry(
  { kind, actor, channel, outcome, step }: JournalItem,
  rungFamily: (step: string, rung: string) => Family | undefined,
): Family {
  if (kind === 'climbed' || kind === 'offered') return rungFamily(step ?? '', outcome ?? '') ?? 'neutral';
  if (actor === null || actor.kind === 'system') return 'neutral';
  if (actor.kind !== 'staff') return actor.kind;
  return families.find((family) => family === channel) ?? 'neutral';
}

/** The mark of an entry: what trouble is keeps its own; what a family did has the family's. */
export function markOf(entry: JournalItem, family: Family): { readonly icon: IconName; readonly tone: TagTone } {
  const own = icons[entry.kind];
  const icon: IconName = own ?? (family === 'neutral' ? 'users' : family);
  return { icon, tone: tones[entry.kind] ?? family };
}
