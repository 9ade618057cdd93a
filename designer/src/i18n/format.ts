import type { Language } from './i18n.js';

/** The bank's time zone until the server has said another. */
const bankZone = 'Asia/Shanghai';

/** How times and figures are written for a reader. */
export interface Formats {
  /** `10:42` */
  readonly time: (at: Date | string) => string;
  /** `10:42:18` */
  readonly clock: (at: Date | string) => string;
  /** `3 月 13 日 周五` / `Fri 13 Mar` */
  readonly date: (at: Date | string) => string;
  /** Today only the time, `明天 10:42`, else the date with the time. */
  readonly when: (at: Date | string, now?: Date) => string;
  /** `2 时 10 分` / `2 h 10 min`, from milliseconds; seconds only below a minute. */
  readonly duration: (milliseconds: number) => string;
  /** `07:42`, from an hour on `1:12:05`; for countdowns. */
  readonly stopwatch: (milliseconds: number) => string;
  /** `1,204` */
  readonly number: (value: number) => string;
  /** `63.4%`, from a share between 0 and 1. */
  readonly percent: (share: number) => string;
}

const units = {
  zh: { day: ' 天', hour: ' 时', minute: ' 分', second: ' 秒' },
  en: { day: ' d', hour: ' h', minute: ' min', second: ' s' },
} as const;

function asDate(at: Date | string): Date {
  return typeof at === 'string' ? new Date(at) : at;
}

/** The day of an instant in a zone, as `2026-03-13`. */
function localDay(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

function writeDuration(language: Language, milliseconds: number): string {
  const unit = units[language];
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${String(seconds)}${unit.second}`;
  const minutes = Math.round(seconds / 60);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return hours === 0 ? `${String(days)}${unit.day}` : `${String(days)}${unit.day} ${String(hours)}${unit.hour}`;
  if (hours > 0) return rest === 0 ? `${String(hours)}${unit.hour}` : `${String(hours)}${unit.hour} ${String(rest)}${unit.minute}`;
  return `${String(minutes)}${unit.minute}`;
}

function writeStopwatch(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(Math.abs(milliseconds) / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}

/** `3 月 13 日 周五`: a space between Chinese and digits, which the browser's own form leaves out. */
function writeDate(language: Language, at: Date, zone: string): string {
  if (language === 'en') {
    const parts = new Map(
      new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' })
        .formatToParts(at)
        .map((part) => [part.type, part.value]),
    );
    return `${parts.get('weekday') ?? ''} ${parts.get('day') ?? ''} ${parts.get('month') ?? ''}`;
  }
  const [, month = '', day = ''] = localDay(at, zone).split('-');
  const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, weekday: 'short' }).format(at);
  return `${String(Number(month))} 月 ${String(Number(day))} 日 ${weekday}`;
}

/** The ways of writing for a language and a time zone (IANA name). */
export function formatsFor(language: Language, zone: string = bankZone): Formats {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const number = new Intl.NumberFormat('en-US');
  const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });
  const tomorrow = language === 'en' ? 'tomorrow' : '明天';
  const yesterday = language === 'en' ? 'yesterday' : '昨天';
  return {
    time: (at) => time.format(asDate(at)),
    clock: (at) => clock.format(asDate(at)),
    date: (at) => writeDate(language, asDate(at), zone),
    when: (at, now = new Date()) => {
      const [moment, day] = [time.format(asDate(at)), localDay(asDate(at), zone)];
      if (day === localDay(now, zone)) return moment;
      if (day === localDay(new Date(now.getTime() + 86_400_000), zone)) return `${tomorrow} ${moment}`;
      if (day === localDay(new Date(now.getTime() - 86_400_000), zone)) return `${yesterday} ${moment}`;
      return `${writeDate(language, asDate(at), zone)} ${moment}`;
    },
    duration: (milliseconds) => writeDuration(language, milliseconds),
    stopwatch: writeStopwatch,
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
  };
}
