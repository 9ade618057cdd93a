import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons/icon.js';
import type { ChangeDetail, GraphChange } from './compare-graphs.js';
import './change-list.css';

const icons = { added: 'plus', changed: 'edit', removed: 'minus' } as const;

function Detail({ detail: { what, before, after } }: { readonly detail: ChangeDetail }) {
  return (
    <span>
      {what}
      {before !== undefined && (
        <>
          {' '}
          <s>{before}</s> {after}
        </>
      )}
    </span>
  );
}

/** What differs, one line a step: added, changed, removed, each with what it was and what it is. */
export function ChangeList({ changes, onPick }: { readonly changes: readonly GraphChange[]; readonly onPick?: (step: string) => void }) {
  const { t } = useTranslation('publish');
  if (changes.length === 0) return <p className="tt-t3">{t('changes.none')}</p>;
  return (
    <ul className="tt-changes">
      {changes.map(({ kind, step, name, details }) => (
        <li key={`${kind} ${step ?? ''}`} data-kind={kind}>
          <span className="tt-change-mark">
            <Icon name={icons[kind]} size={12} />
          </span>
          <div>
            <b>{t(`changes.${kind}`)}</b>{' '}
            {step === null || onPick === undefined ? (
              <span>{step === null ? t('changes.journey') : t('changes.step', { name })}</span>
            ) : (
              <button type="button" onClick={() => onPick(step)}>
                {t('changes.step', { name })}
              </button>
            )}
            {details.length > 0 && t('changes.colon')}
            {details.map((detail, index) => (
              <span key={index}>
                {index > 0 && t('changes.comma')}
                <Detail detail={detail} />
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
