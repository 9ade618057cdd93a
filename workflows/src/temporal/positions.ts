import type { State } from '../engine/state.js';
import type { Plan } from '../plan/plan.js';
import type { CarriedPosition } from './activities.js';
import type { FirstPosition } from './messages.js';

/** Where the instance stands, as its row shows it. */
export function positionsOf(plan: Plan, state: State): readonly CarriedPosition[] {
  return state.positions.map(({ id, label, visit, enteredAt, side, incident }) => {
    const instruction = plan.instructions[label];
    const step = instruction?.step ?? label;
    return {
      ...{ id, label, step, visit, enteredAt, side, incident },
      work: instruction?.op === 'work' ? `${step}:${visit}` : null,
      timers: state.timers.filter(({ position }) => position === id).map(({ due, purpose }) => ({ due, purpose })),
    };
  });
}

/** The same for whoever waits for the first position. */
export function firstPositionOf(instance: string, state: State, positions: readonly CarriedPosition[]): FirstPosition {
  return { instance, status: state.status, positions: positions.map(({ step, visit, work }) => ({ step, visit, work })) };
}
