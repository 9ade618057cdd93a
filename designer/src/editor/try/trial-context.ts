import type { Graph } from '@tongtu/workflows/graph';
import type { JournalNames } from '@tongtu/workflows/journal';
import { createContext, useContext } from 'react';
import type { Formats } from '../../i18n/format.js';

/** What every part of the trial's screen may look at. */
export interface TrialWorld {
  readonly graph: Graph;
  /** IANA zone in which the trial's times are written. */
  readonly zone: string;
  readonly formats: Formats;
  readonly names: JournalNames;
}

/** The world of the trial around a part. */
export const TrialContext = createContext<TrialWorld | undefined>(undefined);

/** The world of the trial around this part; throws outside of one. */
export function useTrialWorld(): TrialWorld {
  const world = useContext(TrialContext);
  if (world === undefined) throw new Error('A part of the trial is used outside of it');
  return world;
}
