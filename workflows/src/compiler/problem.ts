import type { Text } from '../graph/graph.js';
import type { Edit } from '../graph/edits/edit.js';

/** What the checker found: data with an address. Messages and remedies are rendered in both languages where it is found. */
export interface Problem {
  /** Rule code, kebab-case, for example `outcome-unconnected`; the help page has the same name. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Step it is on; null = the journey as a whole. */
  readonly step: string | null;
  /** Path in the step's config (`duration`, `cases.0.when`) or an outcome (`outcome:failed`); null = the whole step. */
  readonly field: string | null;
  /** Exact range in an expression, [from, to), when the field is one. */
  readonly range?: { readonly from: number; readonly to: number };
  readonly message: Text;
  /** What to do about it, in words. */
  readonly remedy: Text;
  /** One-click ways out, safest first: a label and the edits it makes. */
  readonly fixes: readonly Fix[];
}

export interface Fix {
  readonly label: Text;
  readonly edits: readonly Edit[];
}
