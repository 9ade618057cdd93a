import type { Step, Text } from '../graph/graph.js';
import type { Drawing } from './drawing.js';
import type { Problem } from './problem.js';

/** One reason why a drawing should not be published as it is. It looks at single steps, at the whole, or both. */
export interface Rule {
  /** Kebab-case; file, help page and problems carry the same. */
  readonly code: string;
  /** Its name in lists: what is wrong, in a few words. */
  readonly title: Text;
  /** Looks at one step and what is next to it: asked again only for steps that an edit touched. All its problems are on that step. */
  readonly step?: (step: Step, drawing: Drawing) => readonly Problem[];
  /** Looks at the drawing as a whole: asked again after every edit, so it must be linear in the steps. With `step` beside it, its problems are on no step. */
  readonly journey?: (drawing: Drawing) => readonly Problem[];
}
