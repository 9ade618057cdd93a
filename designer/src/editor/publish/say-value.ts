import { type DayWindow, formatDuration, formatLength, formatTimeOfDay, formatWindow } from '@tongtu/workflows/calendar';
import { type Graph, type Json, type Language, objectOf, say, type Text } from '@tongtu/workflows/graph';
import type { FieldHint } from '@tongtu/workflows/steps';
import { bothOf, itemsOf, textOf, textsOf } from '../../fields/json-shapes.js';
import { readLength, writeLength } from '../../fields/time/length-parts.js';

/** Longer texts say only that they changed. */
const LONGEST = 24;

interface Teller {
  readonly graph: Graph;
  readonly language: Language;
}

type Say = (value: Json, teller: Teller & { readonly hint: FieldHint }) => string | null;

/** How the settings of a widget are said; the others only by how many there are. */
const sayings: { readonly [W in FieldHint['widget']]?: Say } = {
  duration: (value, { language }) => formatDuration(textOf(value), language),
  number: (value, { hint, language }) => `${String(value)}${hint.unit === undefined ? '' : ` ${say(hint.unit, language)}`}`,
  switch: (value, { language }) => say(value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }, language),
  'text-both': (value, { language }) => short(say(bothOf(value), language)),
  template: (value, { language }) => short(say(bothOf(value), language)),
  text: (value) => short(textOf(value)),
  queue: (value) => short(textOf(value)),
  form: (value, { graph, language }) => say(graph.forms.find(({ id }) => id === value)?.title ?? { zh: '表单', en: 'form' }, language),
  assignment: (value, { language }) => sayAssignment(value, language),
  choices: (value, { hint, language }) =>
    listed(
      textsOf(value).map((one) => optionText(hint, one, language) ?? one),
      language,
    ),
  length: (value, { language }) => sayLength(value, language),
  'time-of-day': (value) => formatTimeOfDay(textOf(value)),
  zone: (value) => short(textOf(value)),
  windows: (value, { language }) => {
    const [first, ...more] = itemsOf(value) as unknown as readonly DayWindow[]; // the widget keeps their shape
    return first === undefined || more.length > 0 ? count(more.length + 1, language) : short(formatWindow(first, language));
  },
  tags: (value, { language }) => short(listed(textsOf(value), language)),
};

/** A setting's value in a few words; null when it cannot be said so shortly. */
export function sayValue(hint: FieldHint, value: Json | undefined, teller: Teller): string | null {
  const { language } = teller;
  if (value === undefined || value === '') return say({ zh: '没有', en: 'none' }, language);
  const option = optionText(hint, value, language);
  if (option !== undefined) return option;
  const saying = sayings[hint.widget];
  if (saying !== undefined) return saying(value, { ...teller, hint });
  return Array.isArray(value) ? count(itemsOf(value).length, language) : null;
}

/** A length as far as it is one. */
function sayLength(value: Json, language: Language): string | null {
  const read = readLength(value);
  return read === undefined ? null : formatLength(writeLength(read), language);
}

function optionText(hint: FieldHint, value: Json, language: Language): string | undefined {
  const option = hint.options?.find((one) => one.value === value);
  return option === undefined ? undefined : say(option.label, language);
}

function listed(texts: readonly string[], language: Language): string {
  return texts.join(language === 'zh' ? '、' : ', ');
}

/** Who is asked, in a few words. */
export function sayAssignment(value: Json | undefined, language: Language): string {
  const { kind, queue } = objectOf(value);
  const named = ASKED[textOf(kind)];
  if (named) return say(named, language);
  return textOf(queue) === '' ? (language === 'zh' ? '没选队列' : 'no queue') : textOf(queue);
}

const ASKED: Readonly<Record<string, Text>> = {
  'relationship-manager': { zh: '客户的经理', en: "customer's manager" },
  staff: { zh: '指定的人', en: 'certain people' },
  institution: { zh: '机构', en: 'an institution' },
  'least-loaded': { zh: '队列里手头最少的人', en: 'the least busy of a queue' },
  computed: { zh: '按公式算出的人', en: 'whoever a formula names' },
};

function short(text: string): string | null {
  return text.length <= LONGEST ? text : null;
}

function count(items: number, language: Language): string {
  return language === 'zh' ? `${String(items)} 项` : String(items);
}
