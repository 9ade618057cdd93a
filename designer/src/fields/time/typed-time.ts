/** Ways to type a time of day: hours, then minutes behind a colon or 点, or right behind. */
const FORMS = [/^(\d{1,2})$/, /^(\d{1,2}):(\d{1,2})$/, /^(\d{1,2})点(?:(\d{1,2})分?)?$/, /^(\d{1,2})(\d{2})$/];

/**
 * A time of day as people type it on the 24-hour clock (`9`, `9:30`, `930`, `21：30`, `9点`), as it is stored: `09:30`. The empty text where the field was
 * emptied; undefined for what is no time.
 */
export function readTypedTime(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  if (text === '') return '';
  for (const form of FORMS) {
    const [, hour, minute = '0'] = form.exec(text) ?? [];
    if (hour !== undefined && Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  }
  return undefined;
}
