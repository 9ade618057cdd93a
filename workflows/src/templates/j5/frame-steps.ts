import { endCard, type Drawn } from '../picture.js';
import type { CollectionsLimits } from './limits.js';

/** How it begins, and what it watches for all the time. */
export function beginning(limits: CollectionsLimits): readonly Drawn[] {
  return [
    {
      id: 'overdue',
      type: 'start',
      name: { zh: '贷款逾期', en: 'Loan overdue' },
      config: {
        triggers: ['event', 'manual'],
        event: 'loan.overdue',
        match: 'event.days >= 1 && event.days <= 60',
        inputs: [
          { variable: 'loan', required: true },
          { variable: 'amount', required: true },
          { variable: 'days', required: true },
          { variable: 'countedAt', required: false, value: 'now' },
        ],
        reentry: { kind: 'per-key', key: 'vars.loan' },
      },
    },
    ...watching(limits),
  ];
}

function watching(limits: CollectionsLimits): readonly Drawn[] {
  return [
    {
      id: 'together',
      type: 'parallel',
      name: { zh: '边催边等还款', en: 'Collect and watch' },
      config: {
        branches: [
          { id: 'payment', label: { zh: '等还款', en: 'Payment' } },
          { id: 'collect', label: { zh: '催收', en: 'Collect' } },
        ],
      },
    },
    {
      id: 'goal',
      type: 'milestone',
      name: { zh: '目标：还清', en: 'Goal: repaid' },
      config: {
        kind: 'goal',
        by: 'event',
        event: 'loan.repaid',
        match: 'event.loan == vars.loan',
        window: 'P60D',
        value: 'event.amount',
      },
    },
    {
      id: 'await-payment',
      type: 'wait',
      name: { zh: '等还款到账', en: 'Wait for the payment' },
      config: {
        duration: limits.longest,
        events: [
          {
            id: 'paid',
            label: { zh: '还清了', en: 'Paid' },
            event: 'loan.repaid',
            match: 'event.loan == vars.loan',
            since: 'entry',
            assign: [{ name: 'paidAmount', value: 'event.amount' }],
          },
        ],
      },
    },
  ];
}

/** Payment, a plan, the court or others: it comes to one place, and everything else stops. */
export const ending: readonly Drawn[] = [
  {
    id: 'stop',
    type: 'join',
    name: { zh: '催收停下', en: 'Collecting stops' },
    config: { of: 'together', need: 'any', rest: 'cancel' },
  },
  {
    id: 'how-ended',
    type: 'decision',
    name: { zh: '怎么结束的', en: 'How it ended' },
    config: {
      cases: [
        { id: 'paid', label: { zh: '还清', en: 'Paid' }, when: 'vars.paidAmount != null' },
        { id: 'plan', label: { zh: '方案走完', en: 'Plan' }, when: 'vars.helpPlan != "none"' },
        { id: 'court', label: { zh: '诉讼', en: 'Court' }, when: 'vars.legalDecision == "court"' },
      ],
    },
  },
  {
    id: 'settled',
    type: 'set',
    name: { zh: '记为还清', en: 'Note the payment' },
    config: {
      variables: [],
      attributes: [],
      addTags: [],
      removeTags: ['困难客户'],
      stage: { zh: '已还清', en: 'Repaid' },
      settle: 'kept',
      resume: 'sales',
      pauseReason: { zh: '贷款还清了', en: 'The loan is repaid' },
    },
  },
  {
    id: 'plan-kept',
    type: 'set',
    name: { zh: '方案走完', en: 'Plan completed' },
    config: {
      variables: [],
      attributes: [],
      addTags: [],
      removeTags: ['困难客户'],
      settle: 'kept',
      resume: 'sales',
      pauseReason: { zh: '帮扶方案走完了', en: 'The plan is completed' },
    },
  },
  {
    id: 'thank',
    type: 'message',
    name: { zh: '感谢还款', en: 'Thank the customer' },
    config: {
      channels: [
        {
          channel: 'in-app',
          title: { zh: '还款收到了，谢谢您', en: 'Payment received, thank you' },
          body: {
            zh: '您的 {{vars.paidAmount}} 元已经到账，这笔逾期已结清。之前多有打扰，谢谢您的理解。',
            en: 'We have received your {{vars.paidAmount}} yuan and nothing is overdue any more. Thank you for your understanding.',
          },
        },
        {
          channel: 'sms',
          body: {
            zh: '您的还款已到账，这笔逾期已结清，谢谢您。',
            en: 'Your payment has arrived and nothing is overdue any more. Thank you.',
          },
        },
      ],
      class: 'service',
      consent: 'service',
      order: 'drawn',
      quiet: 'wait',
      active: 'send',
      tries: 5,
    },
  },
  endCard('repaid', { zh: '已还清', en: 'Repaid' }),
  endCard('plan-completed', { zh: '方案还完', en: 'Plan paid off' }),
  endCard('taken-to-court', { zh: '移交诉讼', en: 'Taken to court' }),
  endCard('handed-over', { zh: '移交资产保全', en: 'Handed over' }),
];
