import type { Instruction, Op } from '../plan/plan.js';
import { forgetArrivals } from './arrivals.js';
import { park } from './incident.js';
import { instructions } from './instructions/index.js';
import type { Handler } from './instructions/handler.js';
import { findPosition, instructionAt, type Run } from './run.js';
import type { Position } from './state.js';
import { forgetSteps } from './visits.js';

/** Instructions that one happening may set in motion. A drawing that passes this without resting goes round in circles. */
const LONGEST = 10_000;

/** Lets every position that has arrived somewhere act, until all rest. */
export function advance(run: Run): void {
  for (let count = 1; run.moving.length > 0; count++) {
    const position = findPosition(run, run.moving.shift() ?? '');
    if (!position) continue;
    if (count > LONGEST) park(run, position, { why: { code: 'runaway', args: { steps: LONGEST } } });
    else act(run, position, instructionAt(run.plan, position.label));
  }
  forgetArrivals(run);
  forgetSteps(run);
}

function act(run: Run, position: Position, instruction: Instruction): void {
  const handle = instructions[instruction.op] as Handler<Op>; // the register pairs each kind with its handler
  handle(run, position, instruction);
}
