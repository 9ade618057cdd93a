import { type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useFieldWorld, type FieldProps } from './field.js';
import { textOf, withMember } from './json-shapes.js';
import { CalendarInput } from './time/calendar-field.js';
import { weekdayNames } from './time/weekday-names.js';
import { TimeOfDayInput } from './time/windows-field.js';

const EVERY = ['day', 'week', 'month', 'quarter'] as const;
const DAYS = ['date', 'first-working', 'last-working', 'last'] as const;
const HOLIDAYS = ['keep', 'skip', 'next'] as const;

/** What a schedule is while nobody has set it. */
const USUAL: JsonObject = { every: 'day', at: '09:00', holidays: 'skip' };

/** When a journey sets itself off: every day, week, month or quarter, at a time of day, and what becomes of days off. */
export function ScheduleField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { graph } = useFieldWorld();
  const schedule = { ...USUAL, ...objectOf(value) };
  const change = (name: string, next: Parameters<typeof withMember>[2]) => onChange(withMember(schedule, name, next));
  const every = textOf(schedule['every']);
  return (
    <div className="tt-stack">
      <div className="tt-row">
        <Select
          aria-label={label}
          style={{ width: 132 }}
          value={value === undefined ? null : every}
          placeholder={t('schedule.every')}
          options={EVERY.map((one) => ({ value: one, label: t(`schedule.${one}`) }))}
          onChange={(next: string) => onChange(begun(schedule, next))}
        />
        <TimeOfDayInput label={t('schedule.at')} value={textOf(schedule['at'])} onChange={(at) => change('at', at)} />
      </div>
      {every === 'week' && <Weekdays value={schedule['weekdays']} onChange={(next) => change('weekdays', next)} />}
      {(every === 'month' || every === 'quarter') && <DayOfMonth value={schedule['day']} onChange={(next) => change('day', next)} />}
      <div className="tt-row">
        <span className="tt-field-label">{t('schedule.holidays')}</span>
        <Select
          aria-label={t('schedule.holidays')}
          style={{ width: 200 }}
          value={textOf(schedule['holidays'])}
          options={HOLIDAYS.map((one) => ({ value: one, label: t(`schedule.${one}`) }))}
          onChange={(next: string) => change('holidays', next)}
        />
      </div>
      <CalendarInput
        label={t('timer.calendar')}
        otherwise={t(graph.settings.calendar === undefined ? 'calendar.bank' : 'calendar.journey')}
        value={textOf(schedule['calendar'])}
        onChange={(code) => change('calendar', code)}
      />
    </div>
  );
}

/** Another span brings the days along that it needs. */
function begun(before: JsonObject, every: string): JsonObject {
  const schedule = withMember(withMember(before, 'weekdays', undefined), 'day', undefined);
  if (every === 'week') return { ...schedule, every, weekdays: [1] };
  return every === 'day' ? { ...schedule, every } : { ...schedule, every, day: 'first-working', holidays: 'keep' };
}

interface PartProps {
  readonly value: JsonObject[string] | undefined;
  readonly onChange: (value: JsonObject[string]) => void;
}

function Weekdays({ value, onChange }: PartProps) {
  const { language } = useLanguage();
  const chosen = Array.isArray(value) ? value.map(Number) : [];
  return (
    <Checkbox.Group
      value={chosen}
      options={weekdayNames(language).map((name, index) => ({ value: index + 1, label: name }))}
      onChange={(next) => onChange([...next].sort((a, b) => a - b))}
    />
  );
}

function DayOfMonth({ value, onChange }: PartProps) {
  const { t } = useTranslation('fields');
  const isDate = typeof value === 'number' || value === undefined;
  return (
    <div className="tt-row">
      <Select
        aria-label={t('schedule.whichDay')}
        style={{ width: 180 }}
        value={isDate ? 'date' : String(value)}
        options={DAYS.map((one) => ({ value: one, label: t(`schedule.${one}`) }))}
        onChange={(next: string) => onChange(next === 'date' ? 1 : next)}
      />
      {isDate && (
        <InputNumber
          aria-label={t('schedule.date')}
          min={1}
          max={31}
          value={typeof value === 'number' ? value : 1}
          onChange={(next) => onChange(next ?? 1)}
        />
      )}
    </div>
  );
}
