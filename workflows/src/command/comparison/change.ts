import type { Json, Text } from '../../graph/graph.js';

/** One thing in which two versions of a drawing differ. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: 'journey' | 'variable' | 'form' | 'exit' | 'open-part' | 'step' | 'setting' | 'trigger' | 'link' | 'places';
  /** The step that it is about, or the id of the variable, form, exit; null = the journey as a whole. */
  readonly id: string | null;
  /** The setting's path, the outcome, the trigger; null = the whole. */
  readonly field: string | null;
  /** What it is called. */
  readonly name: Text;
  /** What it was and is now; null = nothing. */
  readonly before: Json;
  readonly after: Json;
}
