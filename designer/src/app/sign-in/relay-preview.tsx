import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/icons/icon.js';

const rungs: readonly { readonly rung: 'apply' | 'ai' | 'remote' | 'branch'; readonly family: string; readonly icon: IconName }[] = [
  { rung: 'apply', family: 'customer', icon: 'customer' },
  { rung: 'ai', family: 'ai', icon: 'ai' },
  { rung: 'remote', family: 'remote', icon: 'remote' },
  { rung: 'branch', family: 'branch', icon: 'branch' },
];

/** The product in one picture: who takes over an unfinished application, one after the other. */
export function RelayPreview() {
  const { t } = useTranslation();
  return (
    <ol className="tt-relay-preview" aria-label={t('signIn.preview')}>
      {rungs.map(({ rung, family, icon }, index) => (
        <li key={rung} data-family={family}>
          {index > 0 && (
            <svg className="tt-relay-preview-link" width="56" height="60" viewBox="0 0 56 60" aria-hidden>
              <path d="M5 0V36Q5 46 15 46H46" />
              <path d="M45 41.500v9l7-4.500z" />
              <circle cx="5" cy="2" r="4.500" />
            </svg>
          )}
          <span className="tt-relay-preview-chip">
            <Icon name={icon} size={18} />
          </span>
          <span>
            <b>{t(`signIn.previewStep.${rung}`)}</b>
            <span className="tt-meta tt-t2">{t(`signIn.previewTime.${rung}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
