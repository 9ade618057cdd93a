import type { JournalEntry } from '@tongtu/workflows/engine';
import type { EffectAnswer, RunSegmentCall } from '@tongtu/workflows/temporal';

/** A fast segment that ended its instance: its entries are those that the engine gives for these answers. */
export interface TappedSegment {
  readonly state: RunSegmentCall['state'];
  readonly answers: readonly EffectAnswer[];
}

/** What was seen while a history was replayed. */
export type Tapped = { readonly entries: readonly JournalEntry[] } | { readonly timerMs: number } | { readonly closed: TappedSegment };
