import type { Instruction, Label, Way } from '@tongtu/workflows/plan';
import type { Block } from './blocks.js';

/** What is being drawn: labels from the last to the first, each leading to the next. */
export interface Draft {
  readonly instructions: Record<Label, Instruction>;
  /** The forks inside which each label lies, outermost first. */
  readonly within: Record<Label, readonly Label[]>;
  steps: number;
}

/** Where the line of a sequence leads in the end, and the forks around it. */
export interface Place {
  readonly to: Label;
  readonly inside: readonly Label[];
}

/** A block on its way to the plan. `draw` lowers what is inside it. */
export interface Pen {
  readonly draft: Draft;
  /** The block's own step. */
  readonly step: string;
  readonly place: Place;
  readonly draw: (blocks: readonly Block[], place: Place) => Label;
}

/** Puts an instruction on a label of its own, or of its step. */
export function put({ draft, step, place }: Omit<Pen, 'draw'>, instruction: Instruction, label: Label = step): Label {
  draft.instructions[label] = instruction;
  draft.within[label] = place.inside;
  return label;
}

export function nextStep(draft: Draft): string {
  draft.steps += 1;
  return `s${draft.steps}`;
}

export function way(outcome: string, to: Label | null): Way {
  return { outcome, to };
}
