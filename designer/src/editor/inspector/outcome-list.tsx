import type { Step } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { TargetSelect } from './target-select.js';

/** Every way out of a step and where it leads: the links of the canvas, for the keyboard too. */
export function OutcomeList({ step }: { readonly step: Step }) {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const outcomes = stepDefinition(step.type)?.outcomes(step.config) ?? [];
  if (outcomes.length === 0) return null;
  return (
    <section className="tt-outcomes">
      <h3>{t('outcomes.title')}</h3>
      <ul>
        {outcomes.map(({ code, label }) => (
          <li key={code}>
            <span className="tt-ellipsis" title={say(label)}>
              {say(label)}
            </span>
            <TargetSelect step={step} outcome={code} label={t('outcomes.to', { outcome: say(label) })} />
          </li>
        ))}
      </ul>
    </section>
  );
}
