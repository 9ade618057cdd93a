import { formatLength, formatTimeOfDay, formatWindow } from '../../calendar/index.js';
import type { Language, Text } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import type { WaitConfig } from './config.js';

/** The sentence on the card. */
export function describeWait(settings: WaitConfig, language: Language): string {
  const limits = [...lengths(settings, language), ...dates(settings, language)];
  const finer = [...times(settings, language), ...openings(settings, language)].join(language === 'zh' ? '、' : ', ');
  const timed =
    limits.length === 0 ? (finer === '' ? [] : [`${language === 'zh' ? '到' : 'until '}${finer}`]) : last(limits, finer, language);
  const parts = [...timed, ...settings.events.map((one) => say(one.label, language))];
  if (parts.length === 0) return language === 'zh' ? '还没说等什么' : 'Nothing to wait for yet';
  return language === 'zh' ? `等 ${parts.join('，或 ')}` : `Wait ${parts.join(', or ')}`;
}

/** What the way is called by which time leads on. */
export function timeLabel({ duration: length }: WaitConfig): Text {
  if (length === undefined) return { zh: '到时间', en: 'Time is up' };
  return { zh: `${formatLength(length, 'zh')}到`, en: `${formatLength(length, 'en')} over` };
}

function last(limits: readonly string[], finer: string, language: Language): readonly string[] {
  if (finer === '') return limits;
  return [...limits.slice(0, -1), `${limits.at(-1) ?? ''}${language === 'zh' ? '，到' : ', at '}${finer}`];
}

function lengths({ duration: length }: WaitConfig, language: Language): readonly string[] {
  return length === undefined ? [] : [formatLength(length, language)];
}

function dates({ until, shift, shiftDirection }: WaitConfig, language: Language): readonly string[] {
  if (until === undefined) return [];
  if (shift === undefined) return [say({ zh: '到指定日期', en: 'until a date' }, language)];
  const [by, before] = [formatLength(shift, language), shiftDirection !== 'after'];
  return [language === 'zh' ? `到日期${before ? '前' : '后'} ${by}` : `until ${by} ${before ? 'before' : 'after'} a date`];
}

function times({ atTime }: WaitConfig, language: Language): readonly string[] {
  return atTime === undefined ? [] : [language === 'zh' ? ` ${formatTimeOfDay(atTime)}` : formatTimeOfDay(atTime)];
}

function openings({ windows = [] }: WaitConfig, language: Language): readonly string[] {
  return windows.map((window) => formatWindow(window, language));
}
