import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useEffectEvent, useImperativeHandle } from 'react';
import { sizeOf } from '../../ui/drawing/measures.js';
import type { DrawingStep } from '../../ui/drawing/drawing-data.js';
import { useCanvasHands } from './canvas-hands.js';

interface CanvasGripProps {
  readonly steps: readonly DrawingStep[];
  readonly selected: readonly string[];
}

/** Stands inside the canvas and lends its hands to the rest of the screen. What becomes selected while its middle is out of sight is brought into view. */
export function CanvasGrip({ steps, selected }: CanvasGripProps) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const hands = useCanvasHands();
  const only = selected.length === 1 ? selected[0] : undefined;
  const reveal = useEffectEvent((id: string) => {
    const step = steps.find((one) => one.id === id);
    if (step === undefined) return;
    const { width: paneWidth, height: paneHeight, transform } = store.getState();
    const [left, top, zoom] = transform;
    const { width, height } = sizeOf(step);
    const middle = { x: step.x + width / 2, y: step.y + height / 2 };
    const [x, y] = [left + middle.x * zoom, top + middle.y * zoom];
    if (x < 0 || y < 0 || x > paneWidth || y > paneHeight - 48) void flow.setCenter(middle.x, middle.y, { zoom, duration: 200 });
  });
  useEffect(() => {
    if (only !== undefined) reveal(only);
  }, [only]);
  useImperativeHandle(
    hands,
    () => ({
      middle: () => {
        const { width, height, transform } = store.getState();
        const [left, top, zoom] = transform;
        return { x: (width / 2 - left) / zoom, y: (height / 2 - top) / zoom };
      },
      show: (id) => {
        const step = steps.find((one) => one.id === id);
        if (step === undefined) return;
        const { width, height } = sizeOf(step);
        void flow.setCenter(step.x + width / 2, step.y + height / 2, { zoom: Math.max(flow.getZoom(), 0.8), duration: 200 });
      },
      showAll: () => void flow.fitView({ padding: 0.08, maxZoom: 1, duration: 200 }),
      focus: () => store.getState().domNode?.focus({ preventScroll: true }),
    }),
    [flow, store, steps],
  );
  return null;
}
