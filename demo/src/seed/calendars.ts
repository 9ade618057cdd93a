import chineseDays from 'chinese-days/dist/index.min.js';
import type { Text } from './bank.js';

/** A day that differs from its weekday. */
export interface SeedDay {
  readonly date: string;
  readonly kind: 'holiday' | 'workday';
  readonly note: string;
}

export interface SeedCalendar {
  readonly code: string;
  readonly settings: {
    readonly name: Text;
    readonly zone: string;
    readonly weekdays: readonly number[];
    readonly hours: readonly { readonly from: string; readonly to: string }[];
  };
  /** Whether the State Council's holidays are entered. */
  readonly keepsHolidays: boolean;
}

/** Years whose holidays have been announced. The bank enters later ones itself, when they are. */
export const announcedYears = [2025, 2026] as const;

export const calendars: readonly SeedCalendar[] = [
  {
    code: 'bank',
    settings: {
      name: { zh: '银行工作日', en: 'Bank working days' },
      zone: 'Asia/Shanghai',
      weekdays: [1, 2, 3, 4, 5],
      hours: [{ from: '09:00', to: '17:00' }],
    },
    keepsHolidays: true,
  },
  {
    code: 'remote-centre',
    settings: {
      name: { zh: '远程中心，每天 8 点到 22 点', en: 'Remote centre, 8 to 22 every day' },
      zone: 'Asia/Shanghai',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      hours: [{ from: '08:00', to: '22:00' }],
    },
    keepsHolidays: false,
  },
];

/** Holidays and adjusted workdays (调休) of a year as announced: the seed of a table that the bank goes on editing. */
export function statutoryDays(year: number): readonly SeedDay[] {
  const days: SeedDay[] = [];
  for (let at = new Date(Date.UTC(year, 0, 1)); at.getUTCFullYear() === year; at = new Date(at.getTime() + 86_400_000)) {
    const date = at.toISOString().slice(0, 10);
    const { name, work } = chineseDays.getDayDetail(date);
    const [, note] = name.split(',');
    if (note !== undefined) days.push({ date, kind: work ? 'workday' : 'holiday', note: work ? `${note}调休` : note });
  }
  return days;
}
