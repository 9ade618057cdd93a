import type { Language } from '@tongtu/workflows/graph';
import { describeEntry, type JournalNames } from '@tongtu/workflows/journal';
import type { SimulatedEntry } from '@tongtu/workflows/simulator';
import type { IconName } from '../../ui/icons/icon.js';
import type { JournalLine } from '../../ui/journal-list.js';
import type { TagTone } from '../../ui/tags.js';

/** Who reads: language, zone of the times, what the drawing calls things. */
export interface JournalReader {
  readonly language: Language;
  readonly zone: string;
  readonly names: JournalNames;
  /** `10:42:18` */
  readonly clock: (at: string) => string;
}

interface Mark {
  readonly icon: IconName;
  readonly tone: TagTone;
}

/** How kinds of entries are marked; others get a quiet arrow. */
const marks: Readonly<Record<string, Mark>> = {
  began: { icon: 'start', tone: 'accent' },
  entered: { icon: 'right', tone: 'neutral' },
  left: { icon: 'arrow', tone: 'accent' },
  waiting: { icon: 'wait', tone: 'neutral' },
  interrupted: { icon: 'skip', tone: 'warning' },
  undone: { icon: 'undo', tone: 'warning' },
  incident: { icon: 'error', tone: 'error' },
  retried: { icon: 'retry', tone: 'accent' },
  refused: { icon: 'lock', tone: 'warning' },
  exited: { icon: 'sign-out', tone: 'warning' },
  ended: { icon: 'end', tone: 'ok' },
  taken: { icon: 'hand', tone: 'customer' },
  'taken-over': { icon: 'transfer', tone: 'warning' },
  released: { icon: 'pause', tone: 'neutral' },
  saved: { icon: 'edit', tone: 'customer' },
  'verification-failed': { icon: 'error', tone: 'error' },
  'refused-save': { icon: 'lock', tone: 'warning' },
  said: { icon: 'chat', tone: 'customer' },
  promised: { icon: 'star', tone: 'accent' },
  breakpoint: { icon: 'wait', tone: 'warning' },
  climbed: { icon: 'up', tone: 'ai' },
  offered: { icon: 'bell', tone: 'remote' },
  'handed-over': { icon: 'transfer', tone: 'remote' },
  completed: { icon: 'check', tone: 'ok' },
  declined: { icon: 'close', tone: 'warning' },
  returned: { icon: 'undo', tone: 'warning' },
  expired: { icon: 'wait', tone: 'warning' },
  'event-early': { icon: 'bell', tone: 'neutral' },
  'event-late': { icon: 'bell', tone: 'warning' },
};

const quiet: Mark = { icon: 'arrow', tone: 'neutral' };

/** The journal of a trial as lines for the reader; the newest is the current one. Entries without words are left out. */
export function journalLines(entries: readonly SimulatedEntry[], { language, zone, names, clock }: JournalReader): readonly JournalLine[] {
  const lines = entries.flatMap((entry): readonly JournalLine[] => {
    const { title, why, notTaken } = describeEntry(entry, { language, zone, names });
    if (title === '') return [];
    const mark = marks[entry.kind] ?? quiet;
    return [{ id: `${entry.origin} ${String(entry.sequence)}`, time: clock(entry.at), ...mark, title, why, notTaken }];
  });
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, current: true } : line));
}
