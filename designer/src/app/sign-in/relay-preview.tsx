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
      {rungs.map(({ rung, family, icon }) => (
        <li key={rung} data-family={family}>
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
