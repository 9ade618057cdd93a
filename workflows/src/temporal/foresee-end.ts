import { apply } from '../engine/index.js';
import type { Request } from '../engine/request.js';
import type { State } from '../engine/state.js';
import type { Plan } from '../plan/plan.js';
import type { Carried, Closing } from './activities.js';
import type { Question } from './perform.js';

/** What is foreseen from. */
export interface Present {
  readonly plan: Plan;
  readonly state: State;
  readonly instance: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * The ends that an effect leads straight to, one for each outcome that does: its activity writes them with the
 * answer, and the instance needs no further step to report its end. Only where nothing else can move the instance meanwhile
 * but its inbox, which the activity looks at, and where the answer's values do not matter.
 */
export function foreseeEnd({ plan, state, instance, at }: Present, request: Question): readonly Closing[] {
  const [position] = state.positions;
  if (request.type !== 'perform' || !position || state.positions.length > 1 || state.requests.length > 1) return [];
  if (state.timers.length > 0 || state.status !== 'running' || state.inbox.beyond.length > 0) return [];
  const instruction = plan.instructions[position.label];
  if (instruction?.op !== 'effect' || instruction.assign.length > 0 || instruction.reports) return [];
  return instruction.ways
    .filter(({ to }) => to !== null && plan.instructions[to]?.op === 'end')
    .map(({ outcome }): Closing => {
      const answered = { type: 'answered', at, key: request.key, answer: { outcome } } as const;
      const { state: ended, entries, requests } = apply(plan, state, answered);
      return {
        outcome,
        inbox: state.inbox.last,
        carried: { instance, entries, positions: [], status: ended.status, outcome: ended.outcome, ...outputOf(requests) },
      };
    });
}

/** What an instance that ends by these requests hands back; nothing where there is none. */
export function outputOf(requests: readonly Request[]): Pick<Carried, 'output'> {
  const finish = requests.find(({ type }) => type === 'finish');
  return finish?.type === 'finish' && Object.keys(finish.output).length > 0 ? { output: finish.output } : {};
}
