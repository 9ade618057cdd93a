import { isObject } from '../../graph/json-shapes.js';
import type { Json } from '../../graph/graph.js';
import type { Phrase, Phrases } from './phrase.js';

const SURE = { zh: '[，把握 {confidence:percent}][，{by:doneBy}]。', en: '[, {confidence:percent} sure][, {by:doneBy}].' } as const;
const UNSURE = {
  zh: '[，把握只有 {confidence:percent}][，至少要 {minimum:percent}][，{by:doneBy}]。',
  en: '[: {confidence:percent} sure][, {minimum:percent} needed][, {by:doneBy}].',
} as const;

/** What a skill of the assistant came to, how sure it was, and who did it. */
export const skills: Phrases = {
  'skill-classified': said(SURE, '归到“{class:text}”', 'It is "{class:text}"'),
  'skill-classified-unsure': said(
    UNSURE,
    '分不清是哪一类[，最像“{class:text}”]',
    'It is not clear which class it is[, most like "{class:text}"]',
  ),
  'skill-summarised': said(SURE, '摘要写好了[，{count} 句]', 'It was summed up[ in {count} sentence(s)]'),
  'skill-summarised-unsure': said(UNSURE, '摘要可能漏了要紧的话', 'The summary may lack something that matters'),
  'skill-drafted': said(SURE, '草稿写好了', 'The draft is written'),
  'skill-drafted-unsure': said(
    UNSURE,
    '草稿要请人看[，有 {gaps:some} 处没有内容可填]',
    'A person should look at the draft[; {gaps:some} place(s) are empty]',
  ),
  'skill-scored': said(SURE, '打了 {score} 分[，{count:some} 条算数]', 'The score is {score}[, by {count:some} line(s)]'),
  'skill-scored-unsure': said(UNSURE, '打了 {score} 分，但有的数不知道', 'The score is {score}, but some figures are unknown'),
};

function said(end: Phrase, zh: string, en: string): Phrase {
  return { zh: zh + end.zh, en: en + end.en };
}

/** Who did it. */
const ways: Phrases = {
  rules: { zh: '内置规则', en: 'by built-in rules' },
  model: { zh: '模型', en: 'by the model' },
  'model-silent': { zh: '模型没有答复，用内置规则', en: 'by built-in rules, since the model did not answer' },
  'model-refused': { zh: '模型的答复不能用，用内置规则', en: "by built-in rules, since the model's answer could not be taken" },
};

/** Who did it, with the version of what did; nothing for a way that is not known. */
export function doneByPhrase(by: Json): Phrase {
  const { way, name, version } = isObject(by) ? by : {};
  const known = typeof way === 'string' && Object.hasOwn(ways, way) ? ways[way] : undefined;
  if (!known) return { zh: '', en: '' };
  const called = way === 'model' && typeof name === 'string' && name !== '' ? ` ${name}` : '';
  const which =
    typeof version === 'string' && version !== ''
      ? { zh: `${called}（版本 ${version}）`, en: `${called} (version ${version})` }
      : { zh: called, en: called };
  return { zh: known.zh + which.zh, en: known.en + which.en };
}
