import { say, type FormSection } from '@tongtu/workflows/graph';
import type { TouchpointState } from '@tongtu/workflows/touchpoint';
import { useLanguage } from '../../../i18n/use-language.js';

interface PhoneProgressProps {
  readonly sections: readonly FormSection[];
  readonly state: TouchpointState;
  readonly current: string | undefined;
}

/** How far each part of the form is. */
export function PhoneProgress({ sections, state, current }: PhoneProgressProps) {
  const { language } = useLanguage();
  return (
    <ol className="tt-phone-progress">
      {sections.map(({ id, title, fields }) => {
        const filled = fields.filter(({ key }) => (state.fields[key]?.value ?? null) !== null).length;
        return (
          <li key={id} aria-current={id === current ? 'step' : undefined}>
            <span>
              <i style={{ width: `${String((100 * filled) / Math.max(1, fields.length))}%` }} />
            </span>
            {say(title, language)}
          </li>
        );
      })}
    </ol>
  );
}
