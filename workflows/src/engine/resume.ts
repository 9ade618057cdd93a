import type { Plan } from '../plan/plan.js';
import { requestOf } from './ask.js';
import type { Request } from './request.js';
import type { State } from './state.js';

/**
 * Everything the world must know again after it has forgotten (continue-as-new, a reset): what was asked and not answered, under the same
 * keys and with the same content, then the armed timers. Nothing for an instance that ended, and nothing that waits for an operator's retry.
 */
export function resume(plan: Plan, state: State): readonly Request[] {
  if (state.status === 'ended') return [];
  const open = state.requests.filter(({ failed }) => !failed).map((request) => requestOf(plan, state, request));
  return [...open, ...state.timers.map(({ id, due }) => ({ type: 'set-timer' as const, timer: id, due }))];
}
