import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { legalSteps, promiseSteps, wordSteps } from './care-steps.js';
import { contactSteps } from './contact-steps.js';
import { callForm, helpForm, legalForm, rewriteForm } from './forms.js';
import { beginning, ending } from './frame-steps.js';
import { hardshipSteps } from './hardship-steps.js';
import { COLLECTIONS_LIMITS, type CollectionsLimits } from './limits.js';

/** The template's code. */
export const COLLECTIONS_CODE = 'considerate-collections';

/** J5 智能催收 · Considerate collections: an overdue loan is collected in steps that a person can bear, and everything stops the moment it is paid. */
export function collectionsTemplate(limits: Limits = {}): Graph {
  const times: CollectionsLimits = { ...COLLECTIONS_LIMITS, ...limits };
  const drawn = [
    ...beginning(times),
    ...contactSteps(times),
    ...wordSteps(times),
    ...promiseSteps(times),
    ...legalSteps(times),
    ...hardshipSteps(times),
    ...ending,
  ];
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '智能催收', en: 'Considerate collections' },
    note: {
      zh: '逾期第 1 天起，先发提醒，再 AI 语音、坐席外呼、法务；客户说好哪天还就等到那天；有困难转帮扶；任何时候还清都立刻停下并致谢。',
      en: 'From the first day overdue: messages, the voice robot, agents, legal. Whoever names a day is left alone until then; hardship is helped; payment stops everything and is thanked for.',
    },
    template: { code: COLLECTIONS_CODE, version: 1 },
    settings: {
      contactClass: 'collections',
      exits: [
        {
          id: 'withdrawn',
          label: { zh: '逾期记错，已撤销', en: 'Booked as overdue by mistake' },
          goal: false,
          event: 'loan.overdue-withdrawn',
          match: 'event.loan == vars.loan',
          outcome: 'withdrawn',
        },
      ],
    },
    variables: VARIABLES,
    forms: [callForm, rewriteForm, legalForm, helpForm],
    steps: arrange(drawn, PICTURE),
    links: linksOf(LINKS),
  };
}

const VARIABLES = variablesOf([
  ['loan', { zh: '贷款号', en: 'Loan number' }, 'string', 'C2'],
  ['amount', { zh: '应还金额', en: 'Amount due' }, 'number', 'C2'],
  ['days', { zh: '逾期天数', en: 'Days overdue' }, 'number', 'C1'],
  ['stepsUp', { zh: '失约次数', en: 'Steps up' }, 'number', 'C1', 0],
  ['countedAt', { zh: '天数算到', en: 'Days counted until' }, 'datetime', 'C1'],
  ['said', { zh: '客户的原话', en: 'In their words' }, 'string', 'C2', null],
  ['intent', { zh: '客户的意思', en: 'What they mean' }, 'string', 'C1'],
  ['confidence', { zh: '把握', en: 'Confidence' }, 'number', 'C1'],
  ['promisedDate', { zh: '说好哪天还', en: 'Promised day' }, 'date', 'C1', null],
  ['promisedUntil', { zh: '等到什么时候', en: 'Promised until' }, 'datetime', 'C1'],
  ['text', { zh: '坐席写的短信', en: "The agent's text" }, 'string', 'C2'],
  ['legalDecision', { zh: '法务意见', en: 'Legal opinion' }, 'string', 'C1', null],
  ['legalNote', { zh: '法务的理由', en: 'Legal reasons' }, 'string', 'C2', null],
  ['helpPlan', { zh: '帮扶方案', en: 'Plan' }, 'string', 'C1', 'none'],
  ['paidAmount', { zh: '还了多少', en: 'Amount paid' }, 'number', 'C2', null],
]);

const PICTURE: Picture = [
  [null, null, 'overdue'],
  [null, null, 'together'],
  ['goal', null, 'contact-hours'],
  ['await-payment', null, 'how'],
  ['stop', 'remind', 'voice-call', 'agent-call', 'legal-review'],
  ['how-ended', 'count-days', 'voice-result', 'check-words', 'legal-said'],
  ['settled', 'plan-kept', 'understand', 'send-words', 'rewrite'],
  ['thank', 'plan-completed', 'step-up', 'what-said', 'hardship'],
  ['repaid', 'taken-to-court', 'next-day', 'promise', 'help'],
  [null, 'handed-over', null, 'await-promise', 'plan-period'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['overdue', 'next', 'together'],
  ['together', 'payment', 'goal'],
  ['goal', 'next', 'await-payment'],
  ['together', 'collect', 'contact-hours'],
  ['await-payment', 'paid', 'stop'],
  ['await-payment', 'time', 'stop'],
  ['contact-hours', 'time', 'how'],
  ['how', 'message', 'remind'],
  ['how', 'voice', 'voice-call'],
  ['how', 'agent', 'agent-call'],
  ['how', 'legal', 'legal-review'],
  ['how', 'over', 'stop'],
  ['how', 'else', 'agent-call'],
  ['remind', 'sent', 'next-day'],
  ['remind', 'suppressed', 'next-day'],
  ['remind', 'failed', 'next-day'],
  ['voice-call', 'ok', 'voice-result'],
  ['voice-call', 'failed', 'step-up'],
  ['voice-result', 'talked', 'understand'],
  ['voice-result', 'time', 'next-day'],
  ['understand', 'ok', 'what-said'],
  ['understand', 'unsure', 'step-up'],
  ['understand', 'failed', 'step-up'],
  ['step-up', 'next', 'next-day'],
  ['agent-call', 'done', 'check-words'],
  ['agent-call', 'returned', 'next-day'],
  ['agent-call', 'expired', 'next-day'],
  ['check-words', 'pass', 'send-words'],
  ['check-words', 'warn', 'send-words'],
  ['check-words', 'block', 'rewrite'],
  ['rewrite', 'done', 'check-words'],
  ['rewrite', 'returned', 'what-said'],
  ['rewrite', 'expired', 'what-said'],
  ['send-words', 'sent', 'what-said'],
  ['send-words', 'suppressed', 'what-said'],
  ['send-words', 'failed', 'what-said'],
  ['what-said', 'promise', 'promise'],
  ['what-said', 'hardship', 'hardship'],
  ['what-said', 'else', 'next-day'],
  ['next-day', 'time', 'count-days'],
  ['next-day', 'promise', 'promise'],
  ['next-day', 'hardship', 'hardship'],
  ['count-days', 'next', 'contact-hours'],
  ['promise', 'next', 'await-promise'],
  ['await-promise', 'time', 'step-up'],
  ['await-promise', 'past', 'next-day'],
  ['legal-review', 'done', 'legal-said'],
  ['legal-review', 'returned', 'next-day'],
  ['legal-review', 'expired', 'next-day'],
  ['legal-said', 'court', 'stop'],
  ['legal-said', 'help', 'hardship'],
  ['legal-said', 'else', 'agent-call'],
  ['hardship', 'next', 'help'],
  ['help', 'done', 'plan-period'],
  ['help', 'no-plan', 'next-day'],
  ['help', 'returned', 'next-day'],
  ['help', 'expired', 'next-day'],
  ['plan-period', 'time', 'stop'],
  ['plan-period', 'plan-broken', 'step-up'],
  ['stop', 'next', 'how-ended'],
  ['how-ended', 'paid', 'settled'],
  ['how-ended', 'plan', 'plan-kept'],
  ['how-ended', 'court', 'taken-to-court'],
  ['how-ended', 'else', 'handed-over'],
  ['plan-kept', 'next', 'plan-completed'],
  ['settled', 'next', 'thank'],
  ['thank', 'sent', 'repaid'],
  ['thank', 'suppressed', 'repaid'],
  ['thank', 'failed', 'repaid'],
];
