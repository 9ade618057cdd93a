import { nameWithStep } from './edit-names.js';
import type { EditHandler } from './edit.js';

/** Moves cards; `pin` also fixes or frees their place for tidying up. Cards that stay where they are stay the same objects. */
export const moveSteps: EditHandler<'move-steps'> = (graph, { places, pin }) => {
  const ids = Object.keys(places);
  const steps = graph.steps.map((step) => {
    const at = Object.hasOwn(places, step.id) ? places[step.id] : undefined;
    if (!at || (at.x === step.at.x && at.y === step.at.y && (pin === undefined || pin === (step.pinned ?? false)))) return step;
    return { ...step, at, ...(pin === undefined ? {} : { pinned: pin }) };
  });
  const moved = steps.some((step, index) => step !== graph.steps[index]);
  const [first = ''] = ids;
  return {
    graph: moved ? { ...graph, steps } : graph,
    name:
      ids.length === 1
        ? nameWithStep(graph, first, { zh: '移动', en: 'Move' })
        : { zh: `移动 ${ids.length} 步`, en: `Move ${ids.length} steps` },
  };
};
