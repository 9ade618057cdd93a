import type { Edge, EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useDrawingActions } from './drawing-actions.js';
import { useDrawingWords } from './drawing-words.js';
import type { LinkLook } from './drawing-data.js';
import type { Point } from './link-path.js';
import type { Route } from './route-links.js';
import './link-line.css';

/** A link on the canvas. */
export type LinkEdge = Edge<
  { readonly route: Route; readonly look?: LinkLook | undefined; readonly dashed: boolean; readonly editable: boolean },
  'link'
>;

function LinkPlus({ id, at }: { readonly id: string; readonly at: Point }) {
  const t = useDrawingWords();
  const { onInsert } = useDrawingActions();
  if (onInsert === undefined) return null;
  return (
    <g
      className="tt-link-add"
      role="button"
      aria-label={t('insert')}
      transform={`translate(${String(at.x)} ${String(at.y)})`}
      onClick={() => onInsert(id)}
    >
      <circle r="10" />
      <path d="M-5 0h10M0-5v10" />
    </g>
  );
}

const plain: LinkLook = {};

/** One link: its line, its arrow, the number beside its port, and while drawing a plus in its middle. */
export const LinkLine = memo(function LinkLine({ id, data, selected = false }: EdgeProps<LinkEdge>) {
  if (data === undefined) return null;
  const { route, look = plain, dashed, editable } = data;
  return (
    <g
      className="tt-link"
      data-state={look.state}
      data-diff={look.diff}
      data-dashed={dashed || undefined}
      data-selected={selected || undefined}
    >
      <path className="tt-link-reach" d={route.path} />
      <path className="tt-link-line" d={route.path} style={look.width === undefined ? undefined : { strokeWidth: look.width }} />
      <path className="tt-link-arrow" d={route.arrow} />
      {look.label !== undefined && (
        <text className="tt-link-label" x={route.label.x} y={route.label.y}>
          {look.label}
        </text>
      )}
      {editable && <LinkPlus id={id} at={route.middle} />}
    </g>
  );
});
