import type { Graph, Json } from '@tongtu/workflows/graph';
import { runScenario } from '@tongtu/workflows/simulator';
import type { Plan } from '@tongtu/workflows/plan';
import { J1_LIMITS, j1Scenarios, type J1Limits } from '@tongtu/workflows/templates';
import { itemsOf, textOf } from '../../fields/json-shapes.js';
import type { SavedScenario } from '../../server/scenarios.js';

/** Steps that the template's scenarios act at. */
const acting = ['fill', 'open-account', 'understand', 'review', 'call-back', 'await-supply'] as const;

/** The template's limits as this drawing has them: whoever changed one still finds the scenarios fitting. */
function limitsOf(graph: Graph): J1Limits {
  const config = (id: string) => graph.steps.find((step) => step.id === id)?.config ?? {};
  const said = (value: Json | undefined, usual: string): string => (textOf(value) === '' ? usual : textOf(value));
  const rung = (family: string) => itemsOf(config('fill')['ladder']).find((one) => one['family'] === family) ?? {};
  return {
    ...J1_LIMITS,
    idle: said(config('fill')['idle'], J1_LIMITS.idle),
    lease: said(config('fill')['lease'], J1_LIMITS.lease),
    expires: said(config('fill')['expires'], J1_LIMITS.expires),
    assistant: said(rung('ai')['tryFor'], J1_LIMITS.assistant),
    remote: said(rung('remote')['tryFor'], J1_LIMITS.remote),
    managerBy: said(rung('branch')['by'], J1_LIMITS.managerBy),
    manager: said(rung('branch')['tryFor'], J1_LIMITS.manager),
    supply: said(config('await-supply')['duration'], J1_LIMITS.supply),
    task: said(config('call-back')['expires'], J1_LIMITS.task),
  };
}

/** The scenarios that came with a drawing's template; none for a drawing of another make. */
export function scenariosFor(graph: Graph): readonly SavedScenario[] {
  const ids = new Set(graph.steps.map(({ id }) => id));
  return acting.every((id) => ids.has(id)) ? j1Scenarios(limitsOf(graph)) : [];
}

/** Whether a scenario comes to the end it must come to, and everything in it found something to be done to. */
export function passes(plan: Plan, scenario: SavedScenario): boolean {
  const { state, unfit } = runScenario(plan, scenario);
  return unfit.length === 0 && (scenario.ends === undefined || state.outcome === scenario.ends);
}
