import { Handle, Position } from '@xyflow/react';
import { Icon } from '../icons/icon.js';
import { useDrawingActions } from './drawing-actions.js';
import { useDrawingWords } from './drawing-words.js';
import type { PortRef } from './drawing-data.js';
import type { PortShape } from './step-card.js';

interface PortProps {
  readonly port: PortRef;
  readonly label: string;
  readonly shape: PortShape;
  /** Relative to the card. */
  readonly x: number;
  readonly y: number;
  readonly side?: boolean;
  readonly editable: boolean;
}

/**
 * Where a link leaves. The canvas looks for elements of class `source` and `target` when it first sees a card; a drawing that is only looked at
 * gets plain ones, which cost nothing while it is moved and zoomed.
 * While drawing, a port can be pulled to another card, or clicked to add a step after it.
 */
export function Port({ port, label, shape, x, y, side = false, editable }: PortProps) {
  const t = useDrawingWords();
  const { onAddAfter } = useDrawingActions();
  const dot = <i className="tt-port-dot" data-shape={shape} />;
  if (!editable) {
    return (
      <span className="tt-port source" data-handleid={port.outcome} data-handlepos={side ? 'left' : 'bottom'} style={{ left: x, top: y }}>
        {dot}
      </span>
    );
  }
  const isLoose = shape !== 'linked' && shape !== 'taken';
  return (
    <Handle
      type="source"
      id={port.outcome}
      position={side ? Position.Left : Position.Bottom}
      className="tt-port"
      style={{ left: x, top: y }}
      title={label}
      onClick={() => onAddAfter?.(port)}
    >
      {dot}
      {isLoose && onAddAfter !== undefined && (
        <span className="tt-port-add" role="img" aria-label={t('add')}>
          <Icon name="plus" size={12} />
        </span>
      )}
    </Handle>
  );
}
