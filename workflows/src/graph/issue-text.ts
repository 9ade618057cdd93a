import type { z } from 'zod';
import type { Text } from './graph.js';

type Issue = z.core.$ZodIssue;

/** What a schema may say it wants, beyond kinds and sizes: `refine(…, { params: { wants } })`. */
const WANTS: Readonly<Record<string, Text>> = {
  duration: { zh: '要写成时长，比如 30 分钟', en: 'This needs a length of time, such as 30 min' },
  length: { zh: '要写成时长，比如 30 分钟或 3 个工作日', en: 'This needs a length of time, such as 30 min or 3 working days' },
  'time-of-day': { zh: '要写成一天里的时间，比如 9:00', en: 'This needs a time of day, such as 9:00' },
  zone: { zh: '时区不认识', en: 'This time zone is unknown' },
  unique: { zh: '这里有重复的名字', en: 'A name is used twice here' },
};

/** How each finding of a schema is said; a finding that is not here says only that the value cannot be used. */
const SAID: { readonly [C in Issue['code']]?: (issue: Extract<Issue, { readonly code: C }>) => Text } = {
  invalid_type: () => ({ zh: '这里没有填，或填的不是要的内容', en: 'This is empty or of the wrong kind' }),
  too_small: (issue) =>
    countsLength(issue.origin)
      ? { zh: '这里没有填', en: 'This is empty' }
      : { zh: `最小是 ${issue.minimum}`, en: `At least ${issue.minimum}` },
  too_big: (issue) =>
    countsLength(issue.origin)
      ? { zh: `太长，最多 ${issue.maximum}`, en: `Too long, at most ${issue.maximum}` }
      : { zh: `最大是 ${issue.maximum}`, en: `At most ${issue.maximum}` },
  invalid_format: () => ({ zh: '格式不对', en: 'This is written in a way we cannot read' }),
  unrecognized_keys: (issue) => ({ zh: `不认识的内容：${issue.keys.join('、')}`, en: `Unknown content: ${issue.keys.join(', ')}` }),
  invalid_value: () => NO_CHOICE,
  invalid_union: () => NO_CHOICE,
  custom: (issue) => WANTS[String(issue.params?.['wants'])] ?? UNUSABLE,
};

const NO_CHOICE: Text = { zh: '选的不在可选的范围里', en: 'This is not one of the choices' };
const UNUSABLE: Text = { zh: '填的内容不对', en: 'This cannot be used' };

/** What is wrong with a value, said to a person: the schema's finding without its vocabulary. */
export function describeIssue(issue: Issue): Text {
  const say = SAID[issue.code] as ((issue: Issue) => Text) | undefined;
  return say?.(issue) ?? UNUSABLE;
}

function countsLength(origin: string): boolean {
  return origin === 'string' || origin === 'array';
}
