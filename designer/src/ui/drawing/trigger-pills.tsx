import { Icon } from '../icons/icon.js';
import { triggerOutcome, type DrawingStep } from './drawing-data.js';
import { measure, triggerY } from './measures.js';
import { Port } from './port.js';
import type { PortShape } from './step-card.js';
import { useDrawingWords } from './drawing-words.js';

interface TriggerPillsProps {
  readonly step: DrawingStep;
  /** The shape of each trigger's port. */
  readonly shapes: readonly PortShape[];
  readonly editable: boolean;
}

/** The triggers of a step, as pills on its left edge, each with its port. */
export function TriggerPills({ step, shapes, editable }: TriggerPillsProps) {
  const t = useDrawingWords();
  return step.triggers.map(({ id, label, icon, interrupting }, index) => {
    const spoken = interrupting ? `${t('trigger', { name: label })} (${t('interrupting')})` : t('trigger', { name: label });
    return (
      <span key={id}>
        <span className="tt-pill" style={{ top: triggerY(index) }} title={spoken}>
          <Icon name={icon} size={14} />
          <span className="tt-ellipsis">{label}</span>
        </span>
        <Port
          port={{ step: step.id, outcome: triggerOutcome(id) }}
          label={spoken}
          shape={shapes[index] ?? 'open'}
          x={-(measure.trigger.reach - 3)}
          y={triggerY(index)}
          side
          editable={editable}
        />
      </span>
    );
  });
}
