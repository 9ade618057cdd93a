import type { Language } from '@tongtu/workflows/graph';

/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5);

/** Monday to Sunday, short, as the language writes them. */
export function weekdayNames(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => format.format(MONDAY + index * 86_400_000));
}
