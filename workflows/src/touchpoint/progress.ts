import type { Text } from '../graph/graph.js';
import type { TouchpointState } from './touchpoint.js';
import type { WorkConfig } from './work-config.js';
import { fieldsOf } from './working.js';

/** How far a form has come. */
export interface Progress {
  readonly filled: number;
  readonly total: number;
  /** Label of the field that failed its verification, else of the first required one that is empty. */
  readonly stoppedAt: Text | null;
  /** How often it failed. */
  readonly times: number;
}

/** How far the form of a touchpoint has come. */
export function progressOf(config: WorkConfig, { fields }: TouchpointState): Progress {
  const all = fieldsOf(config);
  const filled = all.filter(({ key }) => (fields[key]?.value ?? null) !== null).length;
  const failed = all.find(({ key }) => fields[key]?.failure);
  const stopped = failed ?? all.find(({ key, required }) => required && (fields[key]?.value ?? null) === null);
  return { filled, total: all.length, stoppedAt: stopped?.label ?? null, times: failed ? (fields[failed.key]?.failure?.times ?? 0) : 0 };
}
