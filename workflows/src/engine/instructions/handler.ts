import type { Op } from '../../plan/plan.js';
import type { InstructionOf, Run } from '../run.js';
import type { Position } from '../state.js';

/** What a position does on arriving at an instruction: it goes on (`follow`), rests (`rest`), parks or ends. */
export type Handler<K extends Op> = (run: Run, position: Position, instruction: InstructionOf<K>) => void;
