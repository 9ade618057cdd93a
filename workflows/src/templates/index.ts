import type { Graph } from '../graph/graph.js';
import { branchAppointment } from './branch-appointment/index.js';
import { breakOffRelay } from './j1/index.js';
import { firstThirtyDays } from './j10/index.js';
import { wealthCheck } from './j3/index.js';
import { complaint } from './j4/index.js';
import { insuranceTrust } from './j2/index.js';
import { considerateCollections } from './j5/index.js';
import { businessAccount } from './j6/index.js';
import { largeDeposit } from './j7/index.js';
import { branchQueue } from './j8/index.js';
import { branchOpening } from './j9/index.js';
import { ownerIdentity } from './owner-identity/index.js';
import { isDrawn, type JourneyTemplate, type TemplateScenario } from './template.js';

export { blankJourney } from './blank-journey.js';
export { J1_FAST_LIMITS, J1_LIMITS, type J1Limits } from './j1/limits.js';
export { type J1Options, j1Template } from './j1/j1-template.js';
export { J1_QUEUE, J1_SCRIPT_KIT } from './j1/staff.js';
export { j1Scenarios } from './j1/scenarios.js';
export type { JourneyTemplate, Limits, TemplateScenario } from './template.js';

/** The journeys that ship with the product, in the order in which they are offered. A new one is one folder and one line here. */
export const templates: readonly JourneyTemplate[] = [
  breakOffRelay,
  insuranceTrust,
  wealthCheck,
  complaint,
  considerateCollections,
  businessAccount,
  largeDeposit,
  branchQueue,
  branchOpening,
  firstThirtyDays,
  ownerIdentity,
  branchAppointment,
];

/** The template of that code; undefined when there is none. */
export function templateOf(code: string): JourneyTemplate | undefined {
  return templates.find((template) => template.code === code);
}

/** The trials that came with a drawing's template and still suit it; none for a drawing of another make. */
export function scenariosFor(graph: Graph): readonly TemplateScenario[] {
  const template = graph.template && templateOf(graph.template.code);
  return template?.scenarios(graph).filter((scenario) => isDrawn(scenario, graph)) ?? [];
}
