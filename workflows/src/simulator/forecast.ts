import { next, nextDue } from './clock.js';
import type { SimulatedEntry, Simulation } from './simulation.js';

/** What comes at one moment if nobody does anything until then. */
export interface Forecast {
  readonly at: string;
  readonly entries: readonly SimulatedEntry[];
}

/** What happens if nobody does anything, up to so many moments. The simulation stays as it is. */
export function forecast(simulation: Simulation, moments = 10): readonly Forecast[] {
  const found: Forecast[] = [];
  let current = simulation;
  for (let count = 0; found.length < moments && count < moments * 10 && nextDue(current) !== null; count++) {
    const later = next(current);
    const entries = later.journal.slice(current.journal.length);
    if (entries.length > 0) found.push({ at: later.at, entries });
    current = later;
  }
  return found;
}
