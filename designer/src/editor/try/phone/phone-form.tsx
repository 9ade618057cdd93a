import { say, type FormField, type Json } from '@tongtu/workflows/graph';
import { sampleValue, type Act } from '@tongtu/workflows/simulator';
import type { FieldState } from '@tongtu/workflows/touchpoint';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { Icon } from '../../../ui/icons/icon.js';
import type { OpenTouch } from './phone-state.js';
import { PhoneProgress } from './phone-progress.js';

interface PhoneFormProps {
  readonly touch: OpenTouch;
  /** Said over the form: who helps. */
  readonly note?: string;
  readonly onAct: (act: Act) => void;
}

/** A value as the customer sees it in their own form. */
function shown(field: FormField, value: Json, language: 'zh' | 'en'): string {
  if (field.type === 'choice') {
    const option = field.options?.find((one) => one.value === value);
    return option === undefined ? '' : say(option.label, language);
  }
  if (field.type === 'boolean') return value === true ? '✓' : '';
  if (field.type === 'photo') return '▣';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

interface RowProps {
  readonly field: FormField;
  readonly state: FieldState | undefined;
  readonly isNext: boolean;
  readonly onFill: () => void;
}

function Row({ field, state, isNext, onFill }: RowProps) {
  const { t } = useTranslation('tryOut');
  const { language } = useLanguage();
  const value = state?.value ?? null;
  const failed = state?.failure;
  return (
    <button
      type="button"
      className="tt-phone-field"
      data-next={isNext || undefined}
      data-failed={failed !== undefined || undefined}
      onClick={onFill}
    >
      <span>
        {say(field.label, language)}
        {!field.required && <em> {t('phone.optional')}</em>}
      </span>
      {value === null ? (
        <em>{isNext ? t('phone.tap') : t('phone.empty')}</em>
      ) : (
        <b className="tt-ellipsis">{shown(field, value, language)}</b>
      )}
      {failed !== undefined && <em className="tt-phone-failed">{t('phone.failed', { count: failed.times })}</em>}
      {state?.verified === true && <Icon name="check" size={12} label={t('phone.verified')} className="tt-phone-verified" />}
    </button>
  );
}

/** The form as the customer fills it in: how far they are, the part they are at. A tap fills a field in with something that fits. */
export function PhoneForm({ touch: { work, config }, note, onAct }: PhoneFormProps) {
  const { t } = useTranslation('tryOut');
  const { language } = useLanguage();
  const { sections } = config.form;
  const isEmpty = (field: FormField): boolean => (work.state.fields[field.key]?.value ?? null) === null;
  const current = sections.find(({ fields }) => fields.some(isEmpty)) ?? sections.at(-1);
  const next = current?.fields.find(isEmpty);
  const fill = (field: FormField): void =>
    onAct({
      kind: 'save',
      step: work.step,
      as: 'customer',
      fields: { [field.key]: sampleValue(field) },
      ...(field.verifiedBy === undefined ? {} : { verifications: { [field.key]: { verified: true } } }),
    });
  return (
    <div className="tt-phone-form">
      <header>
        <h3>{say(config.form.title, language)}</h3>
        <p>{work.state.lastActivityAt === null ? t('phone.begin') : t('phone.resume')}</p>
      </header>
      {note !== undefined && (
        <p className="tt-phone-note">
          <Icon name="remote" size={14} />
          {note}
        </p>
      )}
      <PhoneProgress sections={sections} state={work.state} current={current?.id} />
      {current !== undefined && (
        <div className="tt-phone-fields">
          <h4>{say(current.title, language)}</h4>
          {current.fields.map((field) => (
            <Row key={field.key} field={field} state={work.state.fields[field.key]} isNext={field === next} onFill={() => fill(field)} />
          ))}
        </div>
      )}
    </div>
  );
}
