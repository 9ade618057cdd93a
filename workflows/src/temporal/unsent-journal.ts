import type { JournalEntry } from '../engine/request.js';

/** Journal entries on their way to the database: not yet sent, or sent with a call that has not succeeded. */
export class UnsentJournal {
  private unsent: readonly JournalEntry[];
  /** Entries up to here were written by whoever closed the instance. */
  private writtenThrough = 0;

  constructor(unsent: readonly JournalEntry[]) {
    this.unsent = unsent;
  }

  get isEmpty(): boolean {
    return this.unsent.length === 0;
  }

  /** What continue-as-new hands on. */
  get entries(): readonly JournalEntry[] {
    return this.unsent;
  }

  add(entries: readonly JournalEntry[]): void {
    const news = entries.filter(({ sequence }) => sequence > this.writtenThrough);
    if (news.length > 0) this.unsent = [...this.unsent, ...news];
  }

  /** Takes the oldest entries without a gap; the rest goes with the next call. */
  take(): readonly JournalEntry[] {
    const [first] = this.unsent;
    if (!first) return [];
    const gap = this.unsent.findIndex(({ sequence }, index) => sequence !== first.sequence + index);
    const taken = gap < 0 ? this.unsent : this.unsent.slice(0, gap);
    this.unsent = this.unsent.slice(taken.length);
    return taken;
  }

  /** Puts back what a failed call had taken: writing twice is harmless, losing is not. */
  giveBack(entries: readonly JournalEntry[]): void {
    if (entries.length > 0) this.unsent = [...this.unsent, ...entries].sort((one, other) => one.sequence - other.sequence);
  }

  /** Entries up to this number are written already, whether they were added or are still to be decided. */
  skipThrough(sequence: number): void {
    this.writtenThrough = sequence;
    this.unsent = this.unsent.filter((entry) => entry.sequence > sequence);
  }
}
