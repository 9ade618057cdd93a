import { type DurationParts, durationParts, type IsoDuration } from './iso-duration.js';

/** The languages a duration can be read in. */
export type DurationLanguage = 'zh' | 'en';

type Unit = 'years' | 'months' | 'days' | 'hours' | 'minutes' | 'seconds';

const ORDER: readonly Unit[] = ['years', 'months', 'days', 'hours', 'minutes', 'seconds'];

const CHINESE: Readonly<Record<Unit, string>> = { years: '年', months: '个月', days: '天', hours: '时', minutes: '分', seconds: '秒' };

/** Words take a plural, symbols do not. */
const ENGLISH: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  years: ['year', 'years'],
  months: ['month', 'months'],
  days: ['day', 'days'],
  hours: ['h', 'h'],
  minutes: ['min', 'min'],
  seconds: ['s', 's'],
};

/**
 * A duration as people read it: `10 分`, `2 时 10 分`, `30 天` / `10 min`, `2 h 10 min`, `30 days`.
 * Small units carry into larger ones up to days (`PT90M` is `1 时 30 分`). A text that is no duration comes back as it is,
 * so that a half-typed setting can be shown.
 */
export function formatDuration(iso: IsoDuration, language: DurationLanguage): string {
  const parts = durationParts(iso);
  if (!parts) return iso;
  const carried = carry(parts);
  const said = ORDER.filter((unit) => carried[unit] > 0).map((unit) => say(carried[unit], unit, language));
  return said.length === 0 ? say(0, 'seconds', language) : said.join(' ');
}

function carry(parts: DurationParts): Readonly<Record<Unit, number>> {
  const totalMs = Math.round(parts.seconds * 1000);
  const minutes = parts.minutes + Math.floor(totalMs / 60_000);
  const hours = parts.hours + Math.floor(minutes / 60);
  const days = parts.weeks * 7 + parts.days + Math.floor(hours / 24);
  return { years: parts.years, months: parts.months, days, hours: hours % 24, minutes: minutes % 60, seconds: (totalMs % 60_000) / 1000 };
}

function say(count: number, unit: Unit, language: DurationLanguage): string {
  if (language === 'zh') return `${count} ${CHINESE[unit]}`;
  const [one, many] = ENGLISH[unit];
  return `${count} ${count === 1 ? one : many}`;
}
