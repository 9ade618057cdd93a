import type { OpenTimer } from '../engine/index.js';
import type { PendingEffect, Simulation } from './simulation.js';
import { answer, befall, settle, type Stage } from './stage.js';

/** When something will happen if nobody does anything, ISO; null = never. */
export function nextDue(simulation: Simulation): string | null {
  return nextThing(simulation)?.at ?? null;
}

type Thing = { readonly at: string; readonly timer: OpenTimer } | { readonly at: string; readonly effect: PendingEffect };

/** The earliest thing to come. Of two at the same moment: answers first, then timers in the order in which they were armed. */
function nextThing({ state, pending, rung, at }: Simulation): Thing | undefined {
  if (state.status === 'ended') return undefined;
  const answers = pending.flatMap((effect): readonly Thing[] => (effect.answer ? [{ at: effect.answer.at, effect }] : []));
  const timers = state.timers
    .filter(({ id }) => !rung.includes(id))
    .map((timer): Thing => ({ at: timer.due < at ? at : timer.due, timer }));
  return [...answers, ...timers].reduce<Thing | undefined>((first, other) => (first && first.at <= other.at ? first : other), undefined);
}

/** Lets time pass to the next thing, and lets it happen. The same simulation when nothing is to come. */
export function next(simulation: Simulation): Simulation {
  const thing = nextThing(simulation);
  if (!thing) return simulation;
  const stage: Stage = { ...simulation, at: thing.at };
  if ('effect' in thing) answer(stage, thing.effect.request.key, thing.effect.answer?.with ?? { error: 'unknown' });
  else {
    stage.rung = [...stage.rung, thing.timer.id];
    befall(stage, { type: 'due', at: stage.at, timer: thing.timer.id });
  }
  settle(stage);
  return stage;
}

/** Things that may happen at one moment: a journey that passes this goes round in circles. */
const MOST_AT_ONCE = 10_000;

/** Lets time pass to an instant, with everything that happens until then. The past is not visited: use an earlier simulation. */
export function advanceTo(simulation: Simulation, instant: string): Simulation {
  let current = simulation;
  for (let count = 0; count < MOST_AT_ONCE; count++) {
    const due = nextDue(current);
    if (due === null || due > instant) return instant > current.at ? { ...current, at: instant } : current;
    current = next(current);
  }
  return current;
}
