import type { DueRule } from '../calendar/due-rule.js';
import type { Graph } from './graph.js';

/**
 * A rule as the plan carries it: by the journey's calendar where it names none, and without an empty list of windows, which asks for nothing.
 * The zone is added when it is asked, as every zone of a plan.
 */
export function journeyRule({ settings: { calendar } }: Pick<Graph, 'settings'>, { windows = [], ...rule }: DueRule): DueRule {
  return { ...(calendar === undefined || calendar === '' ? {} : { calendar }), ...rule, ...(windows.length === 0 ? {} : { windows }) };
}
