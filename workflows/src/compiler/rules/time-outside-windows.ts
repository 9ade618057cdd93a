import { type DayWindow, formatTimeOfDay, formatWindow, type TimeOfDay } from '../../calendar/index.js';
import type { Language, Step } from '../../graph/graph.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** A time of day that is combined with windows lies in one of them: otherwise it never counts. */
export const timeOutsideWindows: Rule = {
  code: 'time-outside-windows',
  title: { zh: '几点和时段对不上', en: 'A time lies outside its windows' },
  step: (step, drawing) => {
    const { atTime, windows = [] } = drawing.facts(step);
    const own = atTime === undefined ? [] : ofTime(atTime.time, { step, path: atTime.path, windows: windows.map(({ window }) => window) });
    return [...own, ...step.on.flatMap((trigger) => ofTrigger(step, trigger))];
  },
};

interface Place {
  readonly step: Step;
  readonly path: string;
  readonly windows: readonly DayWindow[];
}

function ofTrigger(step: Step, { id, when }: Step['on'][number]): readonly Problem[] {
  if (when.kind !== 'timer') return [];
  const [found] = [when.by, when.repeat?.by].flatMap((by) =>
    by?.atTime === undefined ? [] : ofTime(by.atTime, { step, path: `on.${id}`, windows: by.windows ?? [] }),
  );
  return found ? [found] : [];
}

function ofTime(time: TimeOfDay, { step, path, windows }: Place): readonly Problem[] {
  if (windows.length === 0 || windows.some((window) => isIn(time, window))) return [];
  const list = (language: Language): string =>
    windows.map((window) => formatWindow(window, language)).join(language === 'zh' ? '、' : ', ');
  return [
    problem({
      code: 'time-outside-windows',
      step: step.id,
      field: path,
      severity: 'warning',
      message: {
        zh: `${formatTimeOfDay(time)} 不在${list('zh')}里：它从来不算，每次都等到时段开始。`,
        en: `${formatTimeOfDay(time)} is not within ${list('en')}: it never counts, everybody waits for the window.`,
      },
      remedy: { zh: '把时间改到时段里，或去掉一样', en: 'Move the time into a window, or remove one of them' },
    }),
  ];
}

/** Texts of times compare as the times do. */
function isIn(time: TimeOfDay, { from, to }: DayWindow): boolean {
  return from < to ? from <= time && time < to : from <= time || time < to;
}
