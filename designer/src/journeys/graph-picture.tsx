import type { Graph } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import { useMemo } from 'react';
import { MiniDrawing } from '../ui/drawing/mini-drawing.js';

/** A drawing in small, without anybody on it. */
export function GraphPicture({ graph, label }: { readonly graph: Graph; readonly label: string }) {
  const steps = useMemo(
    () =>
      graph.steps.map(({ id, type, config, at }) => ({
        ...{ id, type, ...at },
        family: stepDefinition(type)?.family(config) ?? ('neutral' as const),
      })),
    [graph],
  );
  return <MiniDrawing steps={steps} links={graph.links} label={label} />;
}
