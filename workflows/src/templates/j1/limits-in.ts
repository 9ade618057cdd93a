import type { Graph, Json, JsonObject } from '../../graph/graph.js';
import { J1_LIMITS, type J1Limits } from './limits.js';

/** The limits as a drawing of this template has them by now: whoever changed one still finds the trials fitting. */
export function limitsIn({ steps }: Pick<Graph, 'steps'>): J1Limits {
  const config = (id: string): JsonObject => steps.find((step) => step.id === id)?.config ?? {};
  const [fill, callBack, supply] = [config('fill'), config('call-back'), config('await-supply')];
  const rung = (family: string): JsonObject => rungsOf(fill).find((one) => one['family'] === family) ?? {};
  return {
    ...J1_LIMITS,
    idle: said(fill['idle'], J1_LIMITS.idle),
    lease: said(fill['lease'], J1_LIMITS.lease),
    expires: said(fill['expires'], J1_LIMITS.expires),
    assistant: said(rung('ai')['tryFor'], J1_LIMITS.assistant),
    remote: said(rung('remote')['tryFor'], J1_LIMITS.remote),
    managerBy: said(rung('branch')['by'], J1_LIMITS.managerBy),
    manager: said(rung('branch')['tryFor'], J1_LIMITS.manager),
    supply: said(supply['duration'], J1_LIMITS.supply),
    task: said(callBack['expires'], J1_LIMITS.task),
  };
}

function said(value: Json | undefined, usual: string): string {
  return typeof value === 'string' && value !== '' ? value : usual;
}

function rungsOf({ ladder }: JsonObject): readonly JsonObject[] {
  return Array.isArray(ladder) ? (ladder as readonly JsonObject[]) : [];
}
