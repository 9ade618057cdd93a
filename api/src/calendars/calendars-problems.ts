import { defineProblem } from '../http/problems/problem.js';
import type { LineFault } from './days-csv.js';

const faults: Readonly<Record<LineFault['fault'], { readonly zh: string; readonly en: string }>> = {
  unreadable: { zh: '读不出来', en: 'cannot be read' },
  head: { zh: '第一行要是 date,kind,note', en: 'must be the head line date,kind,note' },
  date: { zh: '日期不对', en: 'has no date like 2026-10-01' },
  year: { zh: '不是这一年的日子', en: 'is a day of another year' },
  kind: { zh: '要写 holiday 或 workday', en: 'must say holiday or workday' },
  note: { zh: '说明太长', en: 'has too long a note' },
  twice: { zh: '这一天写了两次', en: 'names a day that came before' },
};

/** A file of days that was not taken: nothing of it is. `lines` names what is wrong with each. */
export const calendarFileRefused = defineProblem<LineFault & { readonly count: number }>({
  code: 'calendar-file-refused',
  status: 422,
  words: {
    zh: ({ line, fault, count }) => ({
      title: '文件没有导入',
      detail: `有 ${count} 处不对。第 ${line} 行：${faults[fault].zh}。`,
      remedy: '请改好文件再导入；原来的日子没有变。',
    }),
    en: ({ line, fault, count }) => ({
      title: 'The file was not imported',
      detail: `${count} ${count === 1 ? 'line is' : 'lines are'} wrong. Line ${line} ${faults[fault].en}.`,
      remedy: 'Correct the file and import it again; the days are as they were.',
    }),
  },
});

/** Days that belong to another year than the one they were put into. */
export const calendarDayElsewhere = defineProblem<{ readonly date: string; readonly year: number }>({
  code: 'calendar-day-elsewhere',
  status: 422,
  words: {
    zh: ({ date, year }) => ({ title: '日子不在这一年', detail: `${date} 不在 ${year} 年。`, remedy: '请放到它自己的那一年。' }),
    en: ({ date, year }) => ({
      title: 'A day of another year',
      detail: `${date} is not a day of ${year}.`,
      remedy: 'Put it into its own year.',
    }),
  },
});

/** Problems of working calendars. */
export const calendarsProblems = { calendarFileRefused, calendarDayElsewhere };
