import { expect } from '@jest/globals';
import type { Json } from '@tongtu/workflows/graph';
import type { SimulatedEntry, Simulation } from '@tongtu/workflows/simulator';
import { standing } from '@tongtu/workflows/engine';
import type { Simulated } from './simulate.js';

/** What a scenario must come to. Whatever is left out is not looked at. */
export interface Expectation {
  /** Result by which the instance has ended; null = it goes on. */
  readonly ends?: string | null;
  /** Steps on which it stands, main line first; an incident as `step!code`, a side line as `(step)`. */
  readonly stands?: readonly string[];
  /** Lines of the journal that come in this order, others between them: `step kind outcome: reason`. */
  readonly says?: readonly string[];
  /** Lines that do not come. */
  readonly never?: readonly string[];
  /** Some variables, as they are at last. */
  readonly variables?: Readonly<Record<string, Json>>;
  /** What touchpoints refused, in order: the codes of their reasons. */
  readonly refused?: readonly string[];
}

/** One line of the journal in words. */
function lineOf({ step, kind, outcome, why }: Pick<SimulatedEntry, 'step' | 'kind' | 'outcome' | 'why'>): string {
  const words = [step ?? 'journey', kind, outcome].filter((word) => word !== null).join(' ');
  return why ? `${words}: ${why.code}` : words;
}

/** Compares, part by part. */
export function expectThat({ simulation, refusals }: Simulated, wanted: Expectation): void {
  const lines = simulation.journal.map(lineOf);
  const { state } = simulation;
  if (wanted.ends !== undefined) expect(state.outcome).toBe(wanted.ends);
  if (wanted.stands) expect(standsOf(simulation)).toEqual(wanted.stands);
  if (wanted.says) expect(inOrder(lines, wanted.says)).toEqual(wanted.says);
  if (wanted.never) expect(lines.filter((line) => wanted.never?.includes(line))).toEqual([]);
  if (wanted.variables) expect(state.variables).toMatchObject(wanted.variables);
  if (wanted.refused) expect(refusals).toEqual(wanted.refused);
}

function standsOf({ plan, state }: Simulation): readonly string[] {
  return standing(plan, state).map(({ step, incident, side }) => {
    const name = incident === null ? step : `${step}!${incident}`;
    return side ? `(${name})` : name;
  });
}

/** As many of the wanted lines as come in this order; where one is missing, what came instead of it, so that the difference can be read. */
function inOrder(lines: readonly string[], wanted: readonly string[]): readonly string[] {
  let from = 0;
  const found: string[] = [];
  for (const line of wanted) {
    const index = lines.indexOf(line, from);
    if (index < 0) return [...found, ...lines.slice(from)];
    found.push(line);
    from = index + 1;
  }
  return found;
}
