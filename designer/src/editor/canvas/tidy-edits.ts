import type { Edit } from '@tongtu/workflows/edits';
import type { DrawingLink, DrawingStep } from '../../ui/drawing/drawing-data.js';
import { tidy } from '../../ui/drawing/tidy.js';

/** The edits that tidy a drawing up; none when it is tidy. Places lie on whole pixels. */
export function tidyEdits(steps: readonly DrawingStep[], links: readonly DrawingLink[]): readonly Edit[] {
  const moved = [...tidy(steps, links)].flatMap(([id, { x, y }]) => {
    const step = steps.find((one) => one.id === id);
    const at = { x: Math.round(x), y: Math.round(y) };
    return step === undefined || (step.x === at.x && step.y === at.y) ? [] : [[id, at] as const];
  });
  return moved.length === 0 ? [] : [{ kind: 'move-steps', places: Object.fromEntries(moved) }];
}
