import type { Plan } from '../plan/plan.js';
import { workKey } from './ask.js';
import { instructionAt } from './run.js';
import type { State } from './state.js';

/** Where an instance stands, for monitors and for the caller that started it. */
export interface Standing {
  readonly position: string;
  readonly step: string;
  readonly visit: number;
  /** ISO instant of entering the step. */
  readonly since: string;
  /** `step:visit` of the work row it stands at. */
  readonly work: string | null;
  readonly incident: string | null;
  readonly side: boolean;
}

/** Every position of an instance, main line first. Empty when it has ended. */
export function standing(plan: Plan, { positions }: State): readonly Standing[] {
  const ordered = [...positions.filter(({ side }) => !side), ...positions.filter(({ side }) => side)];
  return ordered.map(({ id, label, visit, enteredAt, incident, side }) => {
    const { step, op } = instructionAt(plan, label);
    return {
      position: id,
      step,
      visit,
      since: enteredAt,
      work: op === 'work' ? workKey(step, visit) : null,
      incident: incident?.code ?? null,
      side,
    };
  });
}
