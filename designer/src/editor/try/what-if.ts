import { say, type Graph, type Language } from '@tongtu/workflows/graph';
import { act, choices, forecast, type SimulatedEntry, type Simulation } from '@tongtu/workflows/simulator';
import { endingStep } from '@tongtu/workflows/steps';

/** Kinds of entries that a reader would call an event of their own. */
const telling: ReadonlySet<string> = new Set(['breakpoint', 'climbed', 'offered', 'expired', 'left', 'exited', 'ended', 'incident']);

/** What happens by itself at a moment: the most telling entry of each. */
export interface Ahead {
  readonly at: string;
  readonly entry: SimulatedEntry;
}

/** What comes if nobody does anything, at most `moments` of it. */
export function ifNobodyActs(simulation: Simulation, moments: number): readonly Ahead[] {
  return forecast(simulation, moments).flatMap(({ at, entries }) => {
    const entry =
      entries.find(({ kind }) => kind === 'climbed' || kind === 'ended') ??
      entries.find(({ kind }) => kind === 'breakpoint' || kind === 'offered' || kind === 'expired') ??
      entries.find(({ kind }) => telling.has(kind));
    return entry === undefined ? [] : [{ at, entry }];
  });
}

/** The end that is reached if whatever is open is filled in and finished, and every system answers well; null when that leads to no end. */
export function ifAllGoesWell(simulation: Simulation, graph: Graph, language: Language): string | null {
  let current: Simulation = { ...simulation, answers: { ...simulation.answers, otherwise: 'first-way' } };
  for (let count = 0; count < 12 && current.state.status !== 'ended'; count += 1) {
    const offered = choices(current);
    const choice =
      offered.find(({ kind }) => kind === 'answer') ??
      offered.find(({ kind }) => kind === 'fill-all') ??
      offered.find(({ kind }) => kind === 'fill-next') ??
      offered.find(({ kind }) => kind === 'verification-passes') ??
      offered.find(({ kind }) => kind === 'complete');
    if (choice === undefined) return null;
    const { simulation: later, refusal } = act(current, choice.act);
    if (refusal !== null) return null;
    current = later;
  }
  const end = endingStep(graph, current.state.outcome);
  return end === undefined ? null : say(end.name, language);
}
