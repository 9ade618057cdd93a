import type { DayWindow } from '@tongtu/workflows/calendar';
import type { JsonObject } from '@tongtu/workflows/graph';
import { useTranslation } from 'react-i18next';
import { useFieldWorld } from '../field.js';
import { CalendarInput, ZoneInput } from './calendar-field.js';
import { lengthOf, withLength, withRule, type CountedTime } from './counted-time.js';
import { LengthInput } from './length-field.js';
import { TimeOfDayInput, WindowsInput } from './windows-field.js';

interface CountedTimeInputProps {
  readonly value: CountedTime;
  readonly onChange: (time: CountedTime) => void;
  readonly label: string;
}

/** A length of time, and what of the day and the calendar it goes by. */
export function CountedTimeInput({ value, onChange, label }: CountedTimeInputProps) {
  const { t } = useTranslation('fields');
  const { graph } = useFieldWorld();
  const { by = {} } = value;
  const { calendar, timeZone } = graph.settings;
  return (
    <>
      <div className="tt-row">
        <span className="tt-meta tt-t3">{label}</span>
        <LengthInput label={label} value={asJson(value)} onChange={(length) => onChange(withLength(value, length ?? 'PT1M'))} />
      </div>
      <details className="tt-more-settings" open={value.by !== undefined && Object.keys(by).some((name) => name !== 'working')}>
        <summary>{t('timer.more')}</summary>
        <div className="tt-stack">
          <div className="tt-row">
            <span className="tt-field-label">{t('timer.atTime')}</span>
            <TimeOfDayInput
              label={t('timer.atTime')}
              value={by.atTime ?? ''}
              onChange={(atTime) => onChange(withRule(value, { atTime }))}
            />
          </div>
          <span className="tt-field-label">{t('timer.windows')}</span>
          <WindowsInput
            value={(by.windows ?? []).map((window): JsonObject => ({ ...window }))}
            onChange={(windows) => onChange(withRule(value, { windows: windows as unknown as readonly DayWindow[] }))} // the widget keeps their shape
          />
          <span className="tt-field-label">{t('timer.calendar')}</span>
          <CalendarInput
            label={t('timer.calendar')}
            otherwise={t(calendar === undefined ? 'calendar.bank' : 'calendar.journey')}
            value={by.calendar ?? ''}
            onChange={(code) => onChange(withRule(value, { calendar: code }))}
          />
          <span className="tt-field-label">{t('timer.zone')}</span>
          <ZoneInput
            label={t('timer.zone')}
            otherwise={t(timeZone === undefined ? 'zone.bank' : 'zone.journey')}
            value={by.zone ?? ''}
            onChange={(zone) => onChange(withRule(value, { zone }))}
          />
        </div>
      </details>
    </>
  );
}

function asJson(value: CountedTime): string | JsonObject {
  const length = lengthOf(value);
  return typeof length === 'string' ? length : { ...length };
}
