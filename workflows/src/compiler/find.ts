import type { Text } from '../graph/graph.js';
import type { Fix, Problem } from './problem.js';

/** What a rule says of its finding; what is left out has its usual value: an error on the whole step without a one-click remedy. */
export interface Finding {
  readonly code: string;
  readonly step: string | null;
  readonly field?: string | null;
  readonly severity?: Problem['severity'];
  readonly range?: { readonly from: number; readonly to: number };
  readonly message: Text;
  readonly remedy: Text;
  readonly fixes?: readonly Fix[];
}

/** Makes a problem of a finding. */
export function problem({ range, ...finding }: Finding): Problem {
  return { severity: 'error', field: null, fixes: [], ...finding, ...(range ? { range } : {}) };
}
