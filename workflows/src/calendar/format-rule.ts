import type { DayWindow, TimeOfDay, WorkingTime } from './due-rule.js';
import { type DurationLanguage, formatDuration } from './format-duration.js';
import type { IsoDuration } from './iso-duration.js';

/** A length of time as people read it, on the plain calendar or in working time: `3 个工作日`, `4 个工作小时` / `3 working days`, `4 working hours`. */
export function formatLength(length: IsoDuration | WorkingTime, language: DurationLanguage): string {
  if (typeof length === 'string') return formatDuration(length, language);
  const { amount, unit } = length;
  if (language === 'zh') return `${amount} 个工作${unit === 'days' ? '日' : '小时'}`;
  return `${amount} working ${unit === 'days' ? 'day' : 'hour'}${amount === 1 ? '' : 's'}`;
}

/** `09:00` is `9:00`. */
export function formatTimeOfDay(time: TimeOfDay): string {
  return time.replace(/^0(?=\d:)/, '');
}

/** A window as people read it: `工作日 9:00–17:00`, `周五、周六 22:00–次日 6:00` / `working days 9:00–17:00`, `Fri, Sat 22:00–6:00 next day`. */
export function formatWindow({ days, from, to }: DayWindow, language: DurationLanguage): string {
  const times = { from: formatTimeOfDay(from), to: formatTimeOfDay(to) };
  const over = to <= from;
  const hours =
    language === 'zh' ? `${times.from}–${over ? '次日 ' : ''}${times.to}` : `${times.from}–${times.to}${over ? ' next day' : ''}`;
  return `${formatDays(days, language)} ${hours}`;
}

const WORDS = {
  zh: {
    every: '每天',
    working: '工作日',
    none: '没选日子',
    week: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    to: '至',
    and: '、',
  },
  en: {
    every: 'every day',
    working: 'working days',
    none: 'no day',
    week: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    to: '–',
    and: ', ',
  },
} as const;

function formatDays(days: DayWindow['days'], language: DurationLanguage): string {
  const words = WORDS[language];
  if (typeof days === 'string') return words[days];
  const sorted = [...days].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return words.none;
  if (sorted.length === 7) return words.every;
  const name = (day: number): string => words.week[day - 1] ?? '';
  const isRun = sorted.length > 2 && last - first === sorted.length - 1;
  return isRun ? `${name(first)}${words.to}${name(last)}` : sorted.map(name).join(words.and);
}
