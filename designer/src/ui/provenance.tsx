import { useTranslation } from 'react-i18next';
import { Icon } from './icons/icon.js';
import { familyIcon, type Family } from './tags.js';
import './provenance.css';

interface ProvenanceProps {
  readonly family: Family;
  /** Who, as the reader knows them: `客户`, `您`, a name. */
  readonly who: string;
  /** As it is written, for example `09:52`. */
  readonly when?: string;
  /** How it came, for example `客户口述`. */
  readonly how?: string;
  /** `kept` = not saved yet, kept on this device. */
  readonly state: 'verified' | 'unverified' | 'kept' | 'none';
  /** Instead of the state's own word. */
  readonly note?: string;
}

/** Under a field: who filled it, when, and whether it has been checked. */
export function Provenance({ family, who, when, how, state, note }: ProvenanceProps) {
  const { t, i18n } = useTranslation('ui');
  const words = { verified: t('provenance.verified'), unverified: t('provenance.unverified'), kept: t('provenance.pending'), none: '' };
  const source = [when === undefined ? who : `${who} ${when}`, ...(how === undefined ? [] : [how])].join(
    i18n.language === 'en' ? ', ' : '，',
  );
  return (
    <div className="tt-provenance" data-family={family} data-state={state}>
      <Icon name={familyIcon(family)} size={12} />
      <span className="tt-grow tt-ellipsis">{source}</span>
      <span className="tt-provenance-state">
        {state === 'verified' && <Icon name="check" size={12} />}
        {note ?? words[state]}
      </span>
    </div>
  );
}
