import type { SimulatedEntry } from './simulation.js';

/** A way that was taken on the drawing. */
export interface Coverage {
  readonly step: string;
  readonly outcome: string;
}

const LEAVING: ReadonlySet<string> = new Set(['left', 'interrupted', 'side-line']);

/** Every outcome by which a step was left, each once, in the order of the first time. */
export function coverageOf(journal: readonly SimulatedEntry[]): readonly Coverage[] {
  const taken = new Map<string, Coverage>();
  for (const { origin, kind, step, outcome } of journal) {
    if (origin !== 'engine' || !LEAVING.has(kind) || step === null || outcome === null) continue;
    taken.set(JSON.stringify([step, outcome]), taken.get(JSON.stringify([step, outcome])) ?? { step, outcome });
  }
  return [...taken.values()];
}
