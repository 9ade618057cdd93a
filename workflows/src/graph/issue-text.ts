import type { z } from 'zod';
import type { Text } from './graph.js';

type Issue = z.core.$ZodIssue;

/** What a schema may say it wants, beyond kinds and sizes: `refine(…, { params: { wants } })`. */
const WANTS: Readonly<Record<string, Text>> = {
  duration: { zh: '要写成时长，比如 30 分钟', en: 'This needs a length of time, such as 30 min' },
  unique: { zh: '这里有重复的名字', en: 'A name is used twice here' },
};

/** What is wrong with a value, said to a person: the schema's finding without its vocabulary. */
export function describeIssue(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return { zh: '这里没有填，或填的不是要的内容', en: 'This is empty or of the wrong kind' };
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { zh: '这里没有填', en: 'This is empty' }
        : { zh: `最小是 ${issue.minimum}`, en: `At least ${issue.minimum}` };
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { zh: `太长，最多 ${issue.maximum}`, en: `Too long, at most ${issue.maximum}` }
        : { zh: `最大是 ${issue.maximum}`, en: `At most ${issue.maximum}` };
    case 'invalid_format':
      return { zh: '格式不对', en: 'This is written in a way we cannot read' };
    case 'unrecognized_keys':
      return { zh: `不认识的内容：${issue.keys.join('、')}`, en: `Unknown content: ${issue.keys.join(', ')}` };
    case 'invalid_value':
    case 'invalid_union':
      return { zh: '选的不在可选的范围里', en: 'This is not one of the choices' };
    case 'custom':
      return WANTS[String(issue.params?.['wants'])] ?? { zh: '填的内容不对', en: 'This cannot be used' };
    default:
      return { zh: '填的内容不对', en: 'This cannot be used' };
  }
}
