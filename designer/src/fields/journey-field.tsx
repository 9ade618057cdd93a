import { objectOf } from '@tongtu/workflows/graph';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useCallableJourneys } from '../server/catalogue.js';
import type { FieldProps } from './field.js';
import { bothJson, bothOf, textOf } from './json-shapes.js';

/** A published journey that may be called, with its name as it is now; below it what it takes and what it may end with. */
export function JourneyField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const journeys = useCallableJourneys();
  const chosen = objectOf(value);
  const code = textOf(chosen['code']);
  const options = journeys.map((one) => ({ value: one.code, label: say(one.name) }));
  const found = journeys.find((one) => one.code === code);
  const choose = (next: string): void => {
    const name = journeys.find((one) => one.code === next)?.name ?? { zh: '' };
    onChange({ code: next, name: bothJson(name) });
  };
  const isKnown = code === '' || found !== undefined;
  return (
    <div className="tt-stack">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={label}
        style={{ width: '100%' }}
        placeholder={t('journey.choose')}
        value={code === '' ? null : code}
        options={isKnown ? options : [...options, { value: code, label: say(bothOf(chosen['name'])) }]}
        notFoundContent={t('journey.none')}
        onChange={(next: string | null) => choose(next ?? '')}
      />
      {found !== undefined && (
        <span className="tt-meta tt-t3">
          {t('journey.takes', {
            inputs: found.inputs.map(({ variable, required }) => `${variable}${required ? '*' : ''}`).join(t('journey.and')) || '—',
          })}
          <br />
          {t('journey.ends', { outcomes: found.outcomes.join(t('journey.and')) })}
        </span>
      )}
    </div>
  );
}
