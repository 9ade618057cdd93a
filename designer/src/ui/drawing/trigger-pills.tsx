import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.js';
import { triggerOutcome, type DrawingStep } from './drawing-data.js';
import { measure, triggerY } from './measures.js';
import { Port } from './port.js';

/** The triggers of a step, as pills on its left edge, each with its port. */
export function TriggerPills({ step, editable }: { readonly step: DrawingStep; readonly editable: boolean }) {
  const { t } = useTranslation('drawing');
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
          shape="linked"
          x={-(measure.trigger.reach - 3)}
          y={triggerY(index)}
          side
          editable={editable}
        />
      </span>
    );
  });
}
