import { actions } from './actions/index.js';
import type { ActionHandler } from './actions/handler.js';
import { nextCheckAt, passTime } from './time.js';
import type { TouchpointState } from './touchpoint.js';
import type { DatedAction, WorkAction } from './work-action.js';
import type { WorkConfig } from './work-config.js';
import { refuse, startWorking, stepOf, update, type Verdict, type Working } from './working.js';
import type { WorkResult } from './work-result.js';

/**
 * Does an action to a touchpoint or a task. Everything that time has done by `action.at` comes first (a lapsed lease is lapsed, whoever
 * noticed), and is to be saved also when the action itself is refused: save `state`, `entries` and `offers` of either answer.
 * Pure; never throws for what people do. A closed row answers every late action with its result.
 */
export function changeWork(config: WorkConfig, state: TouchpointState, action: DatedAction): WorkResult {
  const work = startWorking(config, state, action);
  passTime(work);
  const refusal = act(work, action);
  passTime(work); // a lease held up the rung that had to be reached by now, and is given back
  if (work.state.status === 'open') tellNextCheck(work, action.kind);
  return refusal ? { ok: false, refusal, ...stepOf(work) } : { ok: true, ...stepOf(work) };
}

function act(work: Working, action: WorkAction): Verdict {
  const { status, closedBy, closedAt, outcome } = work.state;
  if (status === 'open') return (actions[action.kind] as ActionHandler<WorkAction['kind']>)(work, action);
  return action.kind === 'tick' || action.kind === 'cancel' ? null : refuse('closed', { closedBy, closedAt, outcome });
}

/** The engine is told only when it must ask earlier than it means to; when it asks (`tick`), the answer itself tells it. */
function tellNextCheck(work: Working, kind: WorkAction['kind']): void {
  const due = nextCheckAt(work.config, work.state);
  const told = work.state.checkAt;
  if (due === told) return;
  if (kind === 'tick') return update(work, { checkAt: due });
  if (due === null || (told !== null && told < due)) return;
  update(work, { checkAt: due });
  work.change = { kind: 'check-at', due };
}
