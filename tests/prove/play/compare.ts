import type { Journey } from '../generate/blocks.js';
import type { Move } from '../generate/moves.js';
import { planOfBlocks } from '../generate/plan-of-blocks.js';
import { Model } from '../model/model.js';
import { differences, viewOf } from './view-of.js';
import { CUSTOMER, INPUT, START, World } from './world.js';

/** A journey and what befalls it. */
export interface Case {
  readonly journey: Journey;
  readonly moves: readonly Move[];
}

/** Runs a case in the engine and in the model side by side. Throws with the first step at which they differ. Returns how many steps were compared. */
export function compare({ journey, moves }: Case): number {
  const drawn = planOfBlocks(journey);
  const model = new Model({ ...drawn, at: new Date(START).toISOString(), input: INPUT, customer: CUSTOMER });
  let steps = 0;
  const world = new World(drawn, ({ told, decision }, { places }) => {
    if (told) model.tell(told);
    const found = differences(viewOf(decision, places), model.view());
    if (found.length > 0) throw new Error([`step ${steps}, told ${JSON.stringify(told)}`, ...found].join('\n'));
    steps += 1;
  });
  for (const move of moves) world.move(move);
  return steps;
}
