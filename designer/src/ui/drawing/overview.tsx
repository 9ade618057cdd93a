import { MiniMap, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawingStep } from './drawing-data.js';
import { sizeOf } from './measures.js';
import type { StepNode } from './projection.js';

function extentOf(steps: readonly DrawingStep[]): { readonly width: number; readonly height: number } {
  const boxes = steps.map((step) => ({ ...sizeOf(step), x: step.x, y: step.y }));
  const width = Math.max(0, ...boxes.map((box) => box.x + box.width)) - Math.min(0, ...boxes.map(({ x }) => x));
  const height = Math.max(0, ...boxes.map((box) => box.y + box.height)) - Math.min(0, ...boxes.map(({ y }) => y));
  return { width, height };
}

function hueOf({ data }: StepNode): string {
  return data.step.family === 'neutral' ? 'var(--nbar)' : `var(--${data.step.family})`;
}

/** The whole drawing in the corner, only when it does not fit at the present zoom. */
export function Overview({ steps }: { readonly steps: readonly DrawingStep[] }) {
  const { t } = useTranslation('drawing');
  const extent = useMemo(() => extentOf(steps), [steps]);
  const isLarger = useStore(
    ({ width, height, transform: [, , zoom] }) => width > 600 && (extent.width * zoom > width || extent.height * zoom > height),
  );
  if (!isLarger) return null;
  return (
    <MiniMap<StepNode>
      className="tt-overview"
      position="bottom-right"
      pannable
      zoomable
      ariaLabel={t('overview')}
      nodeColor={hueOf}
      nodeStrokeWidth={0}
      nodeBorderRadius={8}
      bgColor="var(--surface)"
      maskColor="var(--ring)"
    />
  );
}
