import type { ChecklistItem } from '../task-config.js';
import type { TouchpointState } from '../touchpoint.js';
import type { WorkConfig } from '../work-config.js';

/** The items of a task's checklist: those that were drawn, then those that were added. */
export function itemsOf(config: WorkConfig, { added = [] }: Pick<TouchpointState, 'added'>): readonly ChecklistItem[] {
  const drawn = config.kind === 'task' ? (config.checklist?.items ?? []) : [];
  return [...drawn, ...added.map(({ id, label, evidence }) => ({ id, label: { zh: label }, evidence, required: false }))];
}

/** Items without which the task cannot be finished and that are not done yet, by their id. */
export function openItems(config: WorkConfig, state: TouchpointState): readonly string[] {
  const { checked = {} } = state;
  return itemsOf(config, state).flatMap(({ id, required }) => (required && !checked[id] ? [id] : []));
}
