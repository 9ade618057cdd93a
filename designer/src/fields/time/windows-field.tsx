import type { JsonObject } from '@tongtu/workflows/graph';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import type { FieldProps } from '../field.js';
import { ItemList } from '../item-list.js';
import { itemsOf, textOf } from '../json-shapes.js';
import { readTypedTime } from './typed-time.js';
import { weekdayNames } from './weekday-names.js';

interface TimeOfDayInputProps {
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly label: string;
}

/** A time of day on the 24-hour clock, taken when one has finished typing; empty when it was taken away. The browser's own input shows the hours of its language. */
export function TimeOfDayInput({ value, onChange, label }: TimeOfDayInputProps) {
  const { t } = useTranslation('fields');
  const take = (input: HTMLInputElement): void => {
    const time = readTypedTime(input.value);
    if (time !== undefined && time !== value) onChange(time);
    else input.value = value;
  };
  return (
    <Input
      key={value}
      aria-label={label}
      style={{ width: 76 }}
      maxLength={8}
      placeholder={t('timer.example')}
      defaultValue={value}
      onBlur={({ target }) => take(target)}
      onPressEnter={({ currentTarget }) => take(currentTarget)}
    />
  );
}

/** A time of day. */
export function TimeOfDayField({ value, onChange, label }: FieldProps) {
  return <TimeOfDayInput label={label} value={textOf(value)} onChange={(time) => onChange(time === '' ? undefined : time)} />;
}

type DayChoice = 'every' | 'working' | 'chosen';

function daysOf({ days }: JsonObject): readonly number[] {
  return Array.isArray(days) ? days.filter((day) => typeof day === 'number') : [];
}

interface WindowRowProps {
  readonly window: JsonObject;
  readonly number: number;
  readonly onChange: (window: JsonObject) => void;
}

function WindowRow({ window, number, onChange }: WindowRowProps) {
  const { t } = useTranslation('fields');
  const { language } = useLanguage();
  const { days } = window;
  const choice: DayChoice = days === 'every' || days === 'working' ? days : 'chosen';
  const [from, to] = [textOf(window['from']), textOf(window['to'])];
  return (
    <div className="tt-stack">
      <Select<DayChoice>
        aria-label={t('windows.days', { number })}
        style={{ width: '100%' }}
        value={choice}
        options={(['working', 'every', 'chosen'] as const).map((one) => ({ value: one, label: t(`windows.${one}`) }))}
        onChange={(next) => onChange({ ...window, days: next === 'chosen' ? [1, 2, 3, 4, 5] : next })}
      />
      {choice === 'chosen' && (
        <Select<number[]>
          mode="multiple"
          aria-label={`${t('windows.days', { number })} ${t('windows.week')}`}
          style={{ width: '100%' }}
          placeholder={t('windows.week')}
          value={[...daysOf(window)]}
          options={weekdayNames(language).map((name, index) => ({ value: index + 1, label: name }))}
          onChange={(next) => onChange({ ...window, days: next.toSorted((a, b) => a - b) })}
        />
      )}
      <div className="tt-row">
        <TimeOfDayInput label={t('windows.from', { number })} value={from} onChange={(time) => onChange({ ...window, from: time })} />
        <span aria-hidden>–</span>
        <TimeOfDayInput label={t('windows.to', { number })} value={to} onChange={(time) => onChange({ ...window, to: time })} />
        {to !== '' && to <= from && (
          <span className="tt-meta tt-t3" style={{ whiteSpace: 'nowrap' }}>
            {t('windows.nextDay')}
          </span>
        )}
      </div>
    </div>
  );
}

interface WindowsInputProps {
  readonly value: readonly JsonObject[];
  readonly onChange: (windows: readonly JsonObject[]) => void;
}

/** Windows of the day: which days, from when until when. */
export function WindowsInput({ value, onChange }: WindowsInputProps) {
  const { t } = useTranslation('fields');
  return (
    <ItemList<JsonObject>
      items={value}
      onChange={onChange}
      keyOf={(_, index) => String(index)}
      nameOf={(window) => `${textOf(window['from'])}–${textOf(window['to'])}`}
      addLabel={t('windows.add')}
      empty={t('windows.empty')}
      onAdd={() => onChange([...value, { days: 'working', from: '09:00', to: '17:00' }])}
    >
      {(window, index, change) => <WindowRow window={window} number={index + 1} onChange={change} />}
    </ItemList>
  );
}

/** Windows of the day; none = at any time. */
export function WindowsField({ value, onChange }: FieldProps) {
  return <WindowsInput value={itemsOf(value)} onChange={(windows) => onChange(windows.length === 0 ? undefined : windows)} />;
}
