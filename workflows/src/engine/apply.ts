import type { Plan } from '../plan/plan.js';
import { advance } from './advance.js';
import type { Happening } from './happening.js';
import { happenings } from './happenings/index.js';
import type { HappeningHandler } from './happenings/handler.js';
import { hold } from './hold.js';
import { isDuplicate, takeIn } from './inbox.js';
import type { Decision } from './request.js';
import { decisionOf, startRun, update } from './run.js';
import type { State } from './state.js';

/**
 * Decides what a happening does to an instance, and lets it run until it rests. Pure: the state given stays as it is, and comes back
 * itself when nothing changed (a duplicate, a timer cleared meanwhile, anything after the end).
 * Throws only for a broken plan; what data did wrong becomes an incident.
 */
export function apply(plan: Plan, state: State, happening: Happening): Decision {
  if (state.status === 'ended') return { state, requests: [], entries: [] };
  const run = startRun(plan, state, happening.at);
  if ('inbox' in happening) {
    if (isDuplicate(state.inbox, happening.inbox)) return decisionOf(run);
    update(run, { inbox: takeIn(state.inbox, happening.inbox) });
  }
  if (state.status === 'paused' && happening.type !== 'commanded') hold(run, happening);
  else run.released.push(happening);
  for (let next = run.released.shift(); next && run.state.status !== 'ended'; next = run.released.shift()) {
    const handle = happenings[next.type] as HappeningHandler<Happening['type']>; // the register pairs each kind with its handler
    handle(run, next);
    advance(run);
  }
  return decisionOf(run);
}
