import { durationMs } from '../../calendar/index.js';
import type { JsonObject } from '../../graph/graph.js';
import type { Drawn } from '../picture.js';
import { howTable } from './how-table.js';
import type { CollectionsLimits } from './limits.js';
import { CALL_QUEUE } from './staff.js';

/** Who is told, called or reviewed next, and when that may be. */
export function contactSteps(limits: CollectionsLimits): readonly Drawn[] {
  return [
    {
      id: 'contact-hours',
      type: 'wait',
      name: { zh: '等到能联系的时间', en: 'Wait for contact hours' },
      config: hours(limits),
    },
    {
      id: 'how',
      type: 'decision',
      name: { zh: '按天数和失约定方式', en: 'By days and promises' },
      config: { by: 'table', cases: [], table: howTable },
    },
    remind,
    ...voiceSteps(limits),
    agentCall(limits),
    {
      id: 'what-said',
      type: 'decision',
      name: { zh: '客户的意思', en: 'What the customer means' },
      config: {
        cases: [
          {
            id: 'promise',
            label: { zh: '答应还款', en: 'Will pay' },
            when: 'vars.intent == "promise" && vars.promisedDate != null',
          },
          { id: 'hardship', label: { zh: '有困难', en: 'Hardship' }, when: 'vars.intent == "hardship"' },
        ],
      },
    },
    nextDay(limits),
  ];
}

/** Calls ring on working days alone: public holidays are spared, and weekends with them. Where a day lasts seconds nobody waits for the morning. */
function hours({ round }: CollectionsLimits): JsonObject {
  if (durationMs(round) < 86_400_000) return { duration: 'PT1S', events: [] };
  return { windows: [{ days: 'working', from: '08:00', to: '21:00' }], events: [] };
}

const remind: Drawn = {
  id: 'remind',
  type: 'message',
  name: { zh: '发还款提醒', en: 'Remind by message' },
  config: {
    channels: [
      {
        channel: 'sms',
        body: {
          zh: '您有一笔贷款已过还款日，应还 {{vars.amount}} 元。方便时请在 App 里还上；有困难请直接回复，我们一起想办法。',
          en: 'A loan of yours is past its due date: {{vars.amount}} yuan. Please pay in the app; if that is hard, just reply and we will find a way.',
        },
      },
      {
        channel: 'im',
        body: {
          zh: '您有一笔贷款已过还款日，应还 {{vars.amount}} 元。有困难请告诉我们，一起想办法。',
          en: 'A loan of yours is past its due date: {{vars.amount}} yuan. If that is hard, tell us and we will find a way.',
        },
      },
    ],
    class: 'collections',
    order: 'preferred',
    quiet: 'wait',
    active: 'wait',
    tries: 3,
  },
};

function voiceSteps(limits: CollectionsLimits): readonly Drawn[] {
  return [
    {
      id: 'voice-call',
      type: 'action',
      name: { zh: 'AI 语音外呼', en: 'Voice robot calls' },
      config: {
        endpoint: 'core-bank',
        method: 'POST',
        path: '/voice-calls',
        body: [
          { name: 'script', value: '"overdue"' },
          { name: 'amount', value: 'vars.amount' },
        ],
        outcomes: [],
        results: [],
        timeout: 'PT10S',
        attempts: 3,
      },
    },
    {
      id: 'voice-result',
      type: 'wait',
      name: { zh: '等通话结果', en: 'Wait for the call' },
      config: {
        duration: limits.voice,
        events: [
          {
            id: 'talked',
            label: { zh: '通了话', en: 'Talked' },
            event: 'voice.call-ended',
            since: 'PT1M',
            assign: [
              { name: 'said', value: 'event.said' },
              { name: 'promisedDate', value: 'event.promisedDate' },
            ],
          },
        ],
      },
    },
    { id: 'understand', type: 'ai', name: { zh: '听懂客户怎么说', en: 'Understand the answer' }, config: understandConfig },
    {
      id: 'step-up',
      type: 'set',
      name: { zh: '往上一级，明天再联系', en: 'One step up, tomorrow' },
      config: {
        variables: [{ name: 'stepsUp', value: 'vars.stepsUp + 1' }],
        attributes: [],
        addTags: [],
        removeTags: [],
        stage: { zh: '催收', en: 'Collecting' },
        settle: 'broken',
      },
    },
  ];
}

const understandConfig: JsonObject = {
  skill: 'recognise-intent',
  input: 'coalesce(vars.said, "")',
  intents: [
    {
      code: 'promise',
      label: { zh: '答应还款', en: 'Will pay' },
      examples: ['周五就还', '发了工资我就还上', '明天转过去', '这两天就还', 'I will pay on Friday'],
    },
    {
      code: 'hardship',
      label: { zh: '有困难', en: 'Hardship' },
      examples: ['最近失业了还不上', '家里人生病钱都看病了', '收入少了一半', '实在没有钱', 'I lost my job'],
    },
    {
      code: 'dispute',
      label: { zh: '对账有疑问', en: 'Disputes it' },
      examples: ['我已经还过了', '这笔不是我借的', '金额不对', 'I have paid already'],
    },
    {
      code: 'refuse',
      label: { zh: '暂时不还', en: 'Will not pay now' },
      examples: ['现在不想还', '别再打了', '以后再说', 'stop calling me'],
    },
  ],
  minimumConfidence: 0.6,
  intentVariable: 'intent',
  confidenceVariable: 'confidence',
};

function agentCall(limits: CollectionsLimits): Drawn {
  return {
    id: 'agent-call',
    type: 'task',
    name: { zh: '远程坐席外呼', en: 'Agent calls' },
    config: {
      assignment: { kind: 'queue', queue: CALL_QUEUE },
      form: 'call',
      instructions: {
        zh: '8:00–21:00 之间打。先问近况，再说欠款；不催第三人，不说狠话。客户说哪天还，就写哪天。',
        en: 'Call between 8:00 and 21:00. Ask how they are first, then speak of the debt; never to others, never harshly. Note the day they name.',
      },
      brief: [
        { name: 'loan', value: 'vars.loan' },
        { name: 'amount', value: 'vars.amount' },
        { name: 'days', value: 'vars.days' },
        { name: 'legalNote', value: 'vars.legalNote' },
      ],
      expires: limits.call,
      lease: limits.lease,
      completions: [],
      results: [
        { variable: 'intent', from: 'intent' },
        { variable: 'promisedDate', from: 'promisedDate' },
        { variable: 'text', from: 'followUp' },
      ],
    },
  };
}

function nextDay(limits: CollectionsLimits): Drawn {
  return {
    id: 'next-day',
    type: 'wait',
    name: { zh: '等到第二天', en: 'Wait for the next day' },
    config: {
      duration: limits.round,
      events: [
        {
          id: 'promise',
          label: { zh: '说好哪天还', en: 'Names a day' },
          event: 'customer.promised-payment',
          match: 'event.loan == vars.loan',
          since: 'step',
          assign: [{ name: 'promisedDate', value: 'event.date' }],
        },
        {
          id: 'hardship',
          label: { zh: '申报困难', en: 'Hardship' },
          event: 'customer.declared-hardship',
          since: 'entry',
          assign: [{ name: 'said', value: 'event.reason' }],
        },
      ],
    },
  };
}
