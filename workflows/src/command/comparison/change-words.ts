import { formatDuration, isDuration } from '../../calendar/index.js';
import type { Graph, Json, Language, Text } from '../../graph/graph.js';
import { isObject } from '../../graph/json-shapes.js';
import { say } from '../../graph/say.js';
import type { Change } from './change.js';

interface Reader {
  readonly language: Language;
  readonly before: Graph;
  readonly after: Graph;
}

/** A change as a person reads it: a sign, what it is about, what it was and is. */
export function changeWords(change: Change, reader: Reader): string {
  const { kind, what, id, field, name } = change;
  const address = [id, field].filter((part) => part !== null).join(' ');
  const subject = [say(KINDS[what], reader.language), say(name, reader.language)].filter((part) => part !== '').join(' ');
  const head = `${SIGNS[kind]} ${subject}${address === '' ? '' : ` (${address})`}`;
  const values = valuesOf(change, reader);
  return values === '' ? head : `${head}${reader.language === 'zh' ? '：' : ': '}${values}`;
}

const SIGNS: { readonly [K in Change['kind']]: string } = { added: '+', removed: '-', changed: '~' };

const KINDS: { readonly [W in Change['what']]: Required<Text> } = {
  journey: { zh: '', en: '' },
  variable: { zh: '变量', en: 'variable' },
  form: { zh: '表单', en: 'form' },
  exit: { zh: '退出条件', en: 'exit rule' },
  'open-part': { zh: '锁定和开放', en: 'locked or open part' },
  step: { zh: '步骤', en: 'step' },
  setting: { zh: '设置', en: 'setting' },
  trigger: { zh: '触发器', en: 'trigger' },
  link: { zh: '连线', en: 'line' },
  places: { zh: '', en: '' },
};

function valuesOf({ what, kind, before, after }: Change, reader: Reader): string {
  if (what === 'places') return Array.isArray(after) ? after.map(String).join(', ') : '';
  if (what === 'link') return `${target(before, reader.before, reader)} → ${target(after, reader.after, reader)}`;
  if (what === 'journey' || what === 'setting') {
    return kind === 'added' ? valueText(after, reader.language) : fromTo(before, after, reader.language);
  }
  if (kind !== 'changed' || !isObject(before) || !isObject(after)) return '';
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return differing.map((key) => `${key} ${fromTo(before[key] ?? null, after[key] ?? null, reader.language)}`).join('; ');
}

/** Both values; as they are written where they read the same in this language. */
function fromTo(before: Json, after: Json, language: Language): string {
  const [was, is] = [valueText(before, language), valueText(after, language)];
  return was === is ? `${short(JSON.stringify(before))} → ${short(JSON.stringify(after))}` : `${was} → ${is}`;
}

function target(id: Json, { steps }: Graph, { language }: Reader): string {
  if (id === null) return NOTHING[language];
  const step = steps.find((one) => one.id === id);
  const name = step ? say(step.name, language) : String(id);
  return language === 'zh' ? `“${name}”` : `"${name}"`;
}

/** Characters of a value that are shown. */
const SHOWN = 80;
const NOTHING: { readonly [L in Language]: string } = { zh: '无', en: 'nothing' };

function valueText(value: Json, language: Language): string {
  if (value === null) return NOTHING[language];
  if (typeof value === 'string') return short(isDuration(value) ? formatDuration(value, language) : value);
  if (isText(value)) return short(say(value, language));
  return short(JSON.stringify(value));
}

function isText(value: Json): value is Text {
  return isObject(value) && typeof value['zh'] === 'string' && Object.keys(value).every((key) => key === 'zh' || key === 'en');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
