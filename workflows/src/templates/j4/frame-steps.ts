import { endCard, type Drawn } from '../picture.js';
import { classTable } from './class-table.js';
import type { ComplaintLimits } from './limits.js';

/** It comes in, is classed, and the customer knows that it is being looked after. */
export const beginning: readonly Drawn[] = [
  {
    id: 'complaint',
    type: 'start',
    name: { zh: '收到投诉', en: 'A complaint comes in' },
    config: {
      triggers: ['api', 'form', 'event', 'manual'],
      event: 'complaint.received',
      form: 'complaint',
      inputs: [
        { variable: 'number', required: true },
        { variable: 'kind', required: true },
        { variable: 'severity', required: true },
        { variable: 'regulator', required: false },
        { variable: 'repeated', required: false },
        { variable: 'words', required: false },
      ],
      reentry: { kind: 'per-key', key: 'vars.number' },
    },
  },
  {
    id: 'class',
    type: 'decision',
    name: { zh: '定级定责', en: 'Class and owner' },
    config: { by: 'table', cases: [], table: classTable },
  },
  {
    id: 'acknowledge',
    type: 'message',
    name: { zh: '告知已受理', en: 'Acknowledge it' },
    config: {
      channels: [
        {
          channel: 'in-app',
          title: { zh: '您的投诉已经受理', en: 'We have your complaint' },
          body: {
            zh: '对不起，给您添麻烦了。投诉编号 {{vars.number}}，专人会尽快联系您，最晚三个工作日给您结果。',
            en: 'We are sorry for the trouble. Your complaint is {{vars.number}}; somebody contacts you soon, and you have an answer within three working days.',
          },
        },
        {
          channel: 'sms',
          body: {
            zh: '您的投诉（编号 {{vars.number}}）已受理，专人会尽快联系您，最晚三个工作日给结果。',
            en: 'We have your complaint {{vars.number}}. Somebody contacts you soon; the answer comes within three working days.',
          },
        },
      ],
      class: 'regulatory',
      order: 'drawn',
      quiet: 'suppress',
      active: 'send',
      tries: 5,
    },
  },
];

/** What is paid, what is written, and how it was for the customer. */
export function closing(limits: ComplaintLimits): readonly Drawn[] {
  return [
    {
      id: 'pays',
      type: 'decision',
      name: { zh: '要赔吗', en: 'Anything to pay?' },
      config: { cases: [{ id: 'pay', label: { zh: '要赔', en: 'Yes' }, when: 'vars.compensation > 0' }] },
    },
    compensate,
    answer,
    verdict(limits),
    {
      id: 'how-it-was',
      type: 'decision',
      name: { zh: '解决了吗', en: 'Is it solved?' },
      config: {
        cases: [
          { id: 'solved', label: { zh: '解决了', en: 'Solved' }, when: 'vars.solved == "yes"' },
          { id: 'again', label: { zh: '再办一次', en: 'Once more' }, when: '!vars.reopened' },
        ],
      },
    },
    reopen,
    {
      id: 'where',
      type: 'decision',
      name: { zh: '从哪接着办', en: 'Where it goes on' },
      config: {
        cases: [
          { id: 'again', label: { zh: '升级处理', en: 'Higher level' }, when: 'vars.reopened' },
          { id: 'contacted', label: { zh: '已联系过', en: 'Contacted' }, when: 'vars.contactResult != null' },
        ],
      },
    },
    endCard('solved', { zh: '解决了', en: 'Solved' }),
    endCard('closed', { zh: '已答复，客户没评价', en: 'Answered, no verdict' }),
    endCard('unsolved', { zh: '两次都没解决', en: 'Not solved' }),
    endCard('withdrawn', { zh: '客户撤诉', en: 'Withdrawn' }),
  ];
}

const compensate: Drawn = {
  id: 'compensate',
  type: 'action',
  name: { zh: '赔付入账', en: 'Pay the compensation' },
  raises: ['failed'],
  config: {
    endpoint: 'core-bank',
    method: 'POST',
    path: '/compensations',
    body: [
      { name: 'complaint', value: 'vars.number' },
      { name: 'amount', value: 'vars.compensation' },
    ],
    outcomes: [],
    results: [],
    timeout: 'PT10S',
    attempts: 5,
  },
};

const answer: Drawn = {
  id: 'answer',
  type: 'message',
  name: { zh: '答复，并问解决了没有', en: 'Answer, and ask how it was' },
  raises: ['failed'],
  config: {
    channels: [
      {
        channel: 'in-app',
        title: { zh: '您的投诉有结果了', en: 'The answer to your complaint' },
        body: {
          zh: '投诉编号 {{vars.number}}：{{vars.answer}} 请告诉我们解决了没有，没解决的换人再办一次。',
          en: 'Complaint {{vars.number}}: {{vars.answer}} Please tell us whether it is solved; if not, somebody else looks at it again.',
        },
      },
      {
        channel: 'mail',
        title: { zh: '投诉答复', en: 'Answer to your complaint' },
        body: { zh: '投诉编号 {{vars.number}}：{{vars.answer}}', en: 'Complaint {{vars.number}}: {{vars.answer}}' },
      },
      {
        channel: 'sms',
        body: { zh: '投诉 {{vars.number}} 的答复：{{vars.answer}}', en: 'On your complaint {{vars.number}}: {{vars.answer}}' },
      },
    ],
    class: 'regulatory',
    order: 'drawn',
    quiet: 'suppress',
    active: 'send',
    tries: 5,
    survey: 'verdict',
  },
};

function verdict(limits: ComplaintLimits): Drawn {
  return {
    id: 'verdict',
    type: 'wait',
    name: { zh: '等客户评价', en: 'Wait for the verdict' },
    config: {
      duration: limits.verdict,
      events: [
        {
          id: 'said',
          label: { zh: '评价了', en: 'Said' },
          event: 'message-answered',
          match: 'event.solved != null',
          since: 'step',
          assign: [{ name: 'solved', value: 'event.solved' }],
        },
      ],
    },
  };
}

const reopen: Drawn = {
  id: 'reopen',
  type: 'set',
  name: { zh: '重新受理', en: 'Open it again' },
  config: {
    variables: [{ name: 'reopened', value: 'true' }],
    attributes: [],
    addTags: ['重复投诉'],
    removeTags: [],
    stage: { zh: '升级处理', en: 'Higher level' },
  },
};
