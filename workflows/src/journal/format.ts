import { formatDuration, localTime, parseInstant, toDuration } from '../calendar/index.js';
import type { Json, JsonObject, Language, Text } from '../graph/graph.js';
import { isObject } from '../graph/json-shapes.js';
import { CHANNEL_TRAITS, type MessageChannel } from '../graph/message-channels.js';
import type { JournalNames } from './names.js';
import { expressionFailures, failureOf } from './words/failures.js';
import { loserPhrase, matchWayPhrase } from './words/match-losers.js';
import { doneByPhrase } from './words/skills.js';

/** What is needed to write an argument for a reader. */
export interface Reading {
  readonly language: Language;
  /** IANA zone of the times. */
  readonly zone: string;
  readonly names: JournalNames;
  readonly step: string | null;
  /** ISO instant of the entry: times of the same day are written without it. */
  readonly at: string;
}

type Format = (value: Json, reading: Reading) => string;

/** How a place in a sentence is written. Nothing to say is the empty text. */
export const formats: Readonly<Record<string, Format>> = {
  time: (value, reading) => (typeof value === 'string' ? timeText(value, reading) : ''),
  duration: (value, { language }) => (typeof value === 'number' ? formatDuration(toDuration(value), language) : ''),
  percent: (value) => (typeof value === 'number' ? `${Math.round(value * 100)}%` : ''),
  some: (value) => (value === 0 ? '' : plain(value)),
  step: (value, { names }) => (typeof value === 'string' ? names.step(value) : ''),
  outcome: (value, { names, step }) => (typeof value === 'string' ? names.outcome(step, value) : ''),
  rung: (value, { names, step }) => (typeof value === 'string' ? names.rung(step, value) : ''),
  rule: (value, { names }) => (typeof value === 'string' ? names.rule(value) : ''),
  field: (value, { names }) => (typeof value === 'string' ? names.field(value) : ''),
  event: (value, { names }) => (typeof value === 'string' ? names.event(value) : ''),
  fields: (value, { names, language }) =>
    list(
      texts(value).map((key) => quoted(names.field(key), language)),
      language,
    ),
  values: (value, { names, language }) =>
    list(
      texts(value).map((path) => quoted(names.value(path), language)),
      language,
    ),
  saw: (value, reading) =>
    isObject(value)
      ? list(
          Object.entries(value).map(([path, seen]) => sawText(path, seen, reading)),
          reading.language,
        )
      : '',
  failure: (value, { language }) => (typeof value === 'string' ? failureOf(value)[language] : ''),
  expression: (value, { language }) =>
    typeof value === 'string' ? ((expressionFailures[value] ?? expressionFailures['unknown'])?.[language] ?? '') : '',
  until: (value, reading) => (earliestDue(value) === '' ? '' : timeText(earliestDue(value), reading)),
  /** Years by calendar: each once. */
  years: (value, { language }) =>
    isObject(value)
      ? list([...new Set(Object.values(value).flatMap((years) => (Array.isArray(years) ? years.map(plain) : [])))].sort(), language)
      : '',
  events: (value, { names, language }) =>
    objects(value)
      .map(({ event }) => quoted(names.event(plain(event ?? null)), language))
      .join(language === 'zh' ? '或' : ' or '),
  channel: (value, { language }) => channelText(value, language),
  window: (value, { language }) => (typeof value === 'string' ? (WINDOWS[value]?.[language] ?? '') : ''),
  tried: (value, { language }) =>
    objects(value)
      .map(({ channel, why }) => triedText(channelText(channel ?? null, language), failureOf(plain(why ?? null))[language], language))
      .join(language === 'zh' ? '，' : ', '),
  losers: (value, { language }) =>
    objects(value)
      .map(({ offer, code }) => loserText(offer ?? null, loserPhrase(plain(code ?? null))[language], language))
      .join(language === 'zh' ? '，' : ', '),
  doneBy: (value, { language }) => doneByPhrase(value)[language],
  chosenBy: (value, { language }) => matchWayPhrase(plain(value))[language],
  discarded: (value, { language }) =>
    value === 'discard' ? (language === 'zh' ? '期间来的事只记下来' : 'Events that come meanwhile are only recorded') : '',
  text: (value, { language }) => (isObject(value) ? plain(value[language] ?? value['zh'] ?? null) : ''),
  or: (value, { language }) => (value === true ? (language === 'zh' ? '，或' : ' or') : ''),
};

/** Writes an argument as it is: texts and numbers. */
export function plain(value: Json): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const WINDOWS: Readonly<Record<string, Required<Text>>> = {
  day: { zh: '今天', en: 'today' },
  week: { zh: '本周', en: 'this week' },
  month: { zh: '本月', en: 'this month' },
};

function channelText(value: Json, language: Language): string {
  const code = plain(value);
  if (!Object.hasOwn(CHANNEL_TRAITS, code)) return '';
  const { zh, en = zh } = CHANNEL_TRAITS[code as MessageChannel].label;
  return language === 'zh' ? zh : en.toLowerCase();
}

function triedText(channel: string, why: string, language: Language): string {
  return language === 'zh' ? `${channel}没送到（${why}）` : `${channel} did not work (${why})`;
}

function loserText(offer: Json, why: string, language: Language): string {
  const name = isObject(offer) ? plain(offer[language] ?? offer['zh'] ?? null) : '';
  return language === 'zh' ? `${name}（${why}）` : `${name} (${why})`;
}

function earliestDue(value: Json): string {
  const dues = objects(value).map(({ due }) => plain(due ?? null));
  return dues.reduce((first, other) => (first === '' || other < first ? other : first), '');
}

function sawText(path: string, seen: Json, { names, language }: Reading): string {
  const name = path.includes('.') ? names.value(path) : names.value(`vars.${path}`);
  if (seen === null) return language === 'zh' ? `${name}没有填` : `${name} is empty`;
  if (typeof seen === 'boolean') return language === 'zh' ? `${name}是“${seen ? '是' : '否'}”` : `${name} is ${seen ? 'yes' : 'no'}`;
  const written = plain(seen);
  if (written === '') return language === 'zh' ? `${name}有了` : `${name} is there`;
  return language === 'zh' ? `${name}是“${written}”` : `${name} is "${written}"`;
}

function quoted(text: string, language: Language): string {
  return language === 'zh' ? `“${text}”` : `"${text}"`;
}

function list(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

const ZH_DAYS = ['一', '二', '三', '四', '五', '六', '日'];
const EN_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function timeText(iso: string, { language, zone, at }: Reading): string {
  const [instant, entry] = [parseInstant(iso), parseInstant(at)];
  if (instant === undefined) return '';
  const local = localTime(instant, zone);
  const clock = `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`;
  if (entry !== undefined && localTime(entry, zone).date === local.date) return clock;
  const [, month = 1, day = 1] = local.date.split('-').map(Number);
  if (language === 'zh') return `${month} 月 ${day} 日 周${ZH_DAYS[local.weekday - 1] ?? ''} ${clock}`;
  return `${EN_DAYS[local.weekday - 1] ?? ''} ${day} ${EN_MONTHS[month - 1] ?? ''} ${clock}`;
}

function texts(value: Json): readonly string[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((item) => typeof item === 'string') : [];
}

function objects(value: Json): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}
