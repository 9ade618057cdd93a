import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import type { DrawingStep } from '../../ui/drawing/drawing-data.js';
import { sizeOf } from '../../ui/drawing/measures.js';

/** Keeps the step where the customer stands in view; moves nothing while it is. */
export function FollowToken({ steps, at }: { readonly steps: readonly DrawingStep[]; readonly at: string | undefined }) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const follow = useEffectEvent(() => {
    const step = steps.find(({ id }) => id === at);
    if (step === undefined) return;
    const size = sizeOf(step);
    const { width, height, transform } = store.getState();
    const [left, top, zoom] = transform;
    const [x, y] = [left + step.x * zoom, top + step.y * zoom];
    const isSeen = x >= 8 && y >= 8 && x + size.width * zoom <= width - 8 && y + size.height * zoom <= height - 8;
    if (!isSeen) void flow.setCenter(step.x + size.width / 2, step.y + size.height / 2, { zoom, duration: 200 });
  });
  useEffect(() => {
    const timer = setTimeout(() => follow(), 60);
    return () => clearTimeout(timer);
  }, [at]);
  return null;
}
