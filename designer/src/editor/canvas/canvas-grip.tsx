import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useImperativeHandle } from 'react';
import { sizeOf } from '../../ui/drawing/measures.js';
import type { DrawingStep } from '../../ui/drawing/drawing-data.js';
import { useCanvasHands } from './canvas-hands.js';

/** Stands inside the canvas and lends its hands to the rest of the screen. */
export function CanvasGrip({ steps }: { readonly steps: readonly DrawingStep[] }) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const hands = useCanvasHands();
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
