import type { JournalEntry } from '@tongtu/workflows/engine';

/** What was seen while a history was replayed. */
export type Tapped = { readonly entries: readonly JournalEntry[] } | { readonly timerMs: number };
