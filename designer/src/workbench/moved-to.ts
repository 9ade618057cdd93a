import type { ApiProblem } from '../server/api-problem.js';
import type { Work } from '../server/tasks.js';

interface Differing {
  readonly key: string;
  /** When it was last filled; null = never. */
  readonly at: string | null;
}

/**
 * The version to save on again after a save came too late. Null when a field of ours was filled by somebody else since we read it:
 * then a person must look.
 */
export function movedTo({ code, extra }: Pick<ApiProblem, 'code' | 'extra'>, seen: Pick<Work, 'form'>): number | null {
  if (code !== 'stale-version' || typeof extra['version'] !== 'number') return null;
  const differing = (Array.isArray(extra['fields']) ? extra['fields'] : []) as readonly Differing[];
  const known = new Map(seen.form.sections.flatMap((section) => section.fields).map((field) => [field.key, field.source?.at ?? null]));
  return differing.every(({ key, at }) => at === (known.get(key) ?? null)) ? extra['version'] : null;
}
