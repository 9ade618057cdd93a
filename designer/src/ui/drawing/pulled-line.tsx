import { Position, type ConnectionLineComponentProps } from '@xyflow/react';
import { roundedPath } from './link-path.js';

/** How far a pulled link goes straight from its port before it turns. */
const lead = 18;

/** A link while it is being pulled: right angles like those that are drawn. */
export function PulledLine({ fromX, fromY, toX, toY, fromPosition }: ConnectionLineComponentProps) {
  const isSide = fromPosition === Position.Left;
  const points = isSide
    ? [
        { x: fromX, y: fromY },
        { x: toX, y: fromY },
        { x: toX, y: toY },
      ]
    : [
        { x: fromX, y: fromY },
        { x: fromX, y: fromY + lead },
        { x: toX, y: fromY + lead },
        { x: toX, y: toY },
      ];
  return <path className="tt-pulled" d={roundedPath(points)} />;
}
