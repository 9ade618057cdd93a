import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { useCalendarNames } from '../../server/catalogue.js';
import { useFieldWorld, type FieldProps } from '../field.js';
import { textOf } from '../json-shapes.js';

interface ChoiceProps {
  /** Empty = what is meant where nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
  readonly label: string;
  /** What is meant where nothing is chosen. */
  readonly otherwise: string;
}

interface CalendarInputProps extends ChoiceProps {
  /** Code of the calendar that is meant where nothing is chosen, if its missing years are to be said. */
  readonly usual?: string;
}

/** A working calendar of the bank. A year without days off is said, because then holidays count as working days. */
export function CalendarInput({ value, onChange, label, otherwise, usual }: CalendarInputProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const calendars = useCalendarNames();
  const chosen = calendars.find(({ code }) => code === value);
  const missing = (chosen ?? calendars.find(({ code }) => value === '' && code === usual))?.missing ?? [];
  return (
    <>
      <Select
        allowClear
        aria-label={label}
        style={{ width: '100%' }}
        placeholder={otherwise}
        value={value === '' ? null : value}
        options={[
          ...calendars.map(({ code, name }) => ({ value: code, label: say(name) })),
          ...(value !== '' && !chosen ? [{ value, label: t('calendar.chosen') }] : []),
        ]}
        onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
      />
      {missing.length > 0 && (
        <p className="tt-field-problem" data-severity="warning">
          {t('calendar.missing', { years: missing.join(', ') })}
        </p>
      )}
    </>
  );
}

/** A working calendar; none chosen = the journey's, or the bank's own. */
export function CalendarField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { graph } = useFieldWorld();
  const otherwise = t(graph.settings.calendar === undefined ? 'calendar.bank' : 'calendar.journey');
  return <CalendarInput value={textOf(value)} onChange={onChange} label={label} otherwise={otherwise} />;
}

const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

/** A time zone of the world. */
export function ZoneInput({ value, onChange, label, otherwise }: ChoiceProps) {
  const known = value === '' || zones.includes(value) ? zones : [value, ...zones];
  return (
    <Select
      allowClear
      showSearch
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={otherwise}
      value={value === '' ? null : value}
      options={known.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}

/** A time zone; none chosen = the journey's, or the bank's. */
export function ZoneField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { graph } = useFieldWorld();
  const otherwise = t(graph.settings.timeZone === undefined ? 'zone.bank' : 'zone.journey');
  return <ZoneInput value={textOf(value)} onChange={onChange} label={label} otherwise={otherwise} />;
}
