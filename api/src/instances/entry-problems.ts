import type { EntryRule, InputFault } from '@tongtu/store';
import { defineProblem } from '../http/problems/problem.js';

const ruleWords: Readonly<Record<EntryRule, { readonly zh: string; readonly en: string }>> = {
  paused: { zh: '旅程已暂停进入。', en: 'The journey lets nobody in at present.' },
  'trigger-not-offered': { zh: '该旅程不能这样发起。', en: 'The journey cannot be set off this way.' },
  'already-running': { zh: '客户已在这条旅程中。', en: 'The customer is on this journey already.' },
  once: { zh: '每位客户只能进入一次。', en: 'Each customer may enter once.' },
  'cool-down': { zh: '距上次结束的间隔未到。', en: 'Not enough time has passed since the last time.' },
  'once-per-key': { zh: '这笔业务已进入过。', en: 'This case has entered before.' },
  'not-eligible': { zh: '客户不符合进入条件。', en: 'The customer does not meet the entry condition.' },
  'day-full': { zh: '今天进入的人数已满。', en: 'No more may enter today.' },
  full: { zh: '进入的总人数已满。', en: 'No more may enter.' },
};

export const entryRefused = defineProblem<{ readonly rule: EntryRule; readonly until: string | null }>({
  code: 'entry-refused',
  status: 409,
  words: {
    zh: ({ rule, until }) => ({
      title: '不能进入旅程',
      detail: until ? `${ruleWords[rule].zh}最早可于 ${until} 再次进入。` : ruleWords[rule].zh,
    }),
    en: ({ rule, until }) => ({
      title: 'Entry refused',
      detail: until ? `${ruleWords[rule].en} The earliest is ${until}.` : ruleWords[rule].en,
    }),
  },
});

export const journeyNotPublished = defineProblem<object>({
  code: 'journey-not-published',
  status: 409,
  words: {
    zh: () => ({ title: '旅程尚未发布', detail: '这条旅程还没有运行中的版本。', remedy: '请先发布。' }),
    en: () => ({ title: 'Not published', detail: 'This journey has no version that runs.', remedy: 'Publish it first.' }),
  },
});

const whyWords: Readonly<Record<InputFault['why'], { readonly zh: string; readonly en: string }>> = {
  unknown: { zh: '旅程不接收此项', en: 'is not taken by the journey' },
  missing: { zh: '必填', en: 'is required' },
  string: { zh: '应为文本', en: 'must be text' },
  number: { zh: '应为数字', en: 'must be a number' },
  boolean: { zh: '应为是或否', en: 'must be true or false' },
  date: { zh: '应为日期（YYYY-MM-DD）', en: 'must be a date (YYYY-MM-DD)' },
  datetime: { zh: '应为 ISO 时间', en: 'must be an ISO instant' },
  duration: { zh: '应为 ISO 时长', en: 'must be an ISO duration' },
  list: { zh: '应为列表', en: 'must be a list' },
  object: { zh: '应为对象', en: 'must be an object' },
  any: { zh: '不正确', en: 'is not right' },
};

export const entryInputInvalid = defineProblem<{ readonly faults: readonly InputFault[] }>({
  code: 'entry-input-invalid',
  status: 422,
  words: {
    zh: ({ faults }) => ({
      title: '旅程所需信息有误',
      detail: faults.map(({ variable, why }) => `${variable}：${whyWords[why].zh}`).join('；'),
      remedy: '请更正后以新的幂等键重试。',
    }),
    en: ({ faults }) => ({
      title: 'Input of the journey is wrong',
      detail: faults.map(({ variable, why }) => `${variable} ${whyWords[why].en}`).join('; '),
      remedy: 'Correct it and try again with a new idempotency key.',
    }),
  },
});

/** Problems of entering a journey. */
export const entryProblems = { entryRefused, journeyNotPublished, entryInputInvalid };
