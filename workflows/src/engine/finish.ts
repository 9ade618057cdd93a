import type { Json } from '../graph/graph.js';
import type { Why } from './happening.js';
import { type EntryText, record, type Run, update } from './run.js';
import { letGo } from './travel.js';

/** How an instance comes to its end. */
export interface Ending {
  readonly outcome: string;
  readonly output?: Readonly<Record<string, Json>>;
  /** Said to open work, to what is recalled, and of every position that is cut short. */
  readonly why: Why;
  /** Position that reached the end by itself. */
  readonly arrived?: string;
  /** Entry written before `ended`, when a rule or a person ended it. */
  readonly entry?: EntryText;
}

/** Ends the instance at once, wherever it stands: open work closes with the reason, everything else is void with it. */
export function finish(run: Run, { outcome, output = {}, why, arrived, entry }: Ending): void {
  for (const position of run.state.positions) {
    if (position.id === arrived) continue;
    letGo(run, position, why);
    record(run, { kind: 'interrupted', position, why });
  }
  if (entry) record(run, entry);
  const last = run.state.positions.find(({ id }) => id === arrived);
  record(run, { kind: 'ended', ...(last ? { position: last } : {}), outcome, why });
  update(run, { status: 'ended', outcome, positions: [], timers: [], requests: [], arrivals: {}, early: [], held: [] });
  if (run.state.undo) update(run, { undo: [] });
  run.moving.length = 0;
  run.requests.push({ type: 'finish', outcome, output });
}
