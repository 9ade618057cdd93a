import type { RegisteredStep } from '@tongtu/workflows/steps';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { stepIcon } from '../../ui/icons/icon.js';
import { Chip, type TagTone } from '../../ui/tags.js';
import { dragType } from './drag-step.js';
import { paletteGroups } from './palette-groups.js';
import './palette.css';

/** The hue of a step type where it is offered: only those at which the customer or the AI is at work have one. */
export function toneOf({ family, initial }: Pick<RegisteredStep, 'family' | 'initial'>): TagTone {
  const own = family(initial);
  return own === 'customer' || own === 'ai' ? own : 'neutral';
}

/** Every kind of step, to be dragged onto the canvas or clicked. */
export function Palette({ onAdd }: { readonly onAdd: (type: string) => void }) {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  return (
    <aside className="tt-palette" aria-label={t('palette.label')}>
      <div className="tt-palette-list">
        {paletteGroups().map(([group, types]) => (
          <section key={group}>
            <h3>{t(`palette.group.${group}`)}</h3>
            {types.map((definition) => (
              <button
                key={definition.type}
                type="button"
                draggable
                title={say(definition.help)}
                onDragStart={({ dataTransfer }) => dragType(dataTransfer, definition.type)}
                onClick={() => onAdd(definition.type)}
              >
                <Chip icon={stepIcon(definition.type)} tone={toneOf(definition)} size={24} />
                {say(definition.label)}
              </button>
            ))}
          </section>
        ))}
      </div>
      <p className="tt-palette-hint tt-meta tt-t3">{t('palette.hint')}</p>
    </aside>
  );
}
