import type { Journey } from '../generate/blocks.js';
import type { Move } from '../generate/moves.js';
import { planOfBlocks } from '../generate/plan-of-blocks.js';
import { Model } from '../model/model.js';
import { Invariants } from './invariants.js';
import { differences, viewOf } from './view-of.js';
import { CUSTOMER, INPUT, START, type Step, World } from './world.js';

/** A journey and what befalls it. */
export interface Case {
  readonly journey: Journey;
  readonly moves: readonly Move[];
}

/**
 * Runs a case in the engine and in the model side by side, and holds every step to what must always be. Throws with the first step at which they
 * differ or something does not hold. Returns how many steps were compared; `look` sees each.
 */
export function compare({ journey, moves }: Case, look: (step: Step) => void = () => undefined): number {
  const drawn = planOfBlocks(journey);
  const model = new Model({ ...drawn, at: new Date(START).toISOString(), input: INPUT, customer: CUSTOMER });
  const invariants = new Invariants(drawn.plan);
  let steps = 0;
  const world = new World(drawn, (step, current) => {
    const { told, decision } = step;
    if (told) model.tell(told);
    const found = differences(viewOf(decision, current.places), model.view());
    if (found.length > 0) throw new Error([`At step ${steps}, told ${JSON.stringify(told)}`, ...found].join('\n'));
    invariants.look(step, current);
    look(step);
    steps += 1;
  });
  for (const move of moves) world.move(move);
  return steps;
}
