import type { JourneyOutline } from '../server/journeys.js';
import type { StepFamily } from '../ui/drawing/drawing-data.js';
import type { MiniStep } from '../ui/drawing/mini-layout.js';
import { crowdOf } from './live-layer.js';

const families: readonly StepFamily[] = ['customer', 'ai', 'remote', 'branch', 'neutral'];

/** The small picture of a journey: the more of its people stand at a step, the warmer it is. */
export function miniStepsOf({ steps }: JourneyOutline): readonly MiniStep[] {
  const everybody = steps.reduce((sum, { standing }) => sum + standing, 0);
  return steps.map(({ id, type, family, x, y, standing }) => {
    const heat = everybody === 0 ? undefined : crowdOf(standing / everybody);
    return {
      id,
      type,
      family: families.find((one) => one === family) ?? 'neutral',
      x,
      y,
      count: standing,
      ...(heat === undefined ? {} : { heat }),
    };
  });
}
