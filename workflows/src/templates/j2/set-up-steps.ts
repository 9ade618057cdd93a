import { coreAction, valuesOf } from '../core-steps.js';
import { endCard, type Drawn } from '../picture.js';
import type { TrustLimits } from './limits.js';
import { BRIEF } from './session-steps.js';
import { PRIVATE_QUEUE } from './staff.js';

/** The customer agrees, fees are booked, the policy is blocked, and core sets the trust up: what went before is undone if it does not. */
export function setUpSteps(limits: TrustLimits): readonly Drawn[] {
  return [
    confirm(limits),
    ...bookings,
    {
      id: 'undo',
      type: 'compensate',
      name: { zh: '倒着撤掉', en: 'Undo in reverse' },
      raises: ['incident'],
      config: { what: 'all', steps: [] },
    },
    settled('note-refused', { zh: '记下：没设成', en: 'Not set up' }, 'broken'),
    explain(limits),
    settled('keep', { zh: '承诺做到了', en: 'The promise is kept' }, 'kept'),
    tell,
    endCard('set-up', { zh: '设立好了', en: 'Set up' }),
    endCard('refused', { zh: '核心不接受', en: 'Refused' }),
    endCard('not-wanted', { zh: '客户不设了', en: 'Not wanted' }),
    endCard('lapsed', { zh: '没办下去', en: 'Lapsed' }),
  ];
}

/** In any channel, at any hour; the adviser helps when it is left half-way. */
function confirm(limits: TrustLimits): Drawn {
  return {
    id: 'confirm',
    type: 'touch',
    name: { zh: '客户确认', en: 'The customer confirms' },
    config: {
      ...{
        form: 'confirm',
        expires: limits.form,
        idle: limits.idle,
        lease: limits.lease,
        takeOver: 'with-reason',
        completions: [],
        prefill: [],
      },
      results: [{ variable: 'isAgreed', from: 'isAgreed' }],
      ladder: [
        { id: 'self', family: 'customer', label: { zh: '客户本人', en: 'The customer' }, tryFor: limits.form, tries: 1, channels: [] },
      ],
    },
  };
}

const bookings: readonly Drawn[] = [
  coreAction({
    ...{ id: 'book-fee', name: { zh: '记设立费', en: 'Book the fee' }, path: '/fees' },
    ...{ body: { trust: 'vars.trust', amount: 'vars.fee' }, results: { booking: 'booking' } },
    undo: { path: '/fees/reverse', body: { booking: 'answer.booking' } },
  }),
  coreAction({
    ...{ id: 'block', name: { zh: '锁定保单', en: 'Block the policy' }, path: '/policies/block' },
    body: { policy: 'vars.policy', trust: 'vars.trust' },
    undo: { path: '/policies/unblock', body: { policy: 'answer.policy' } },
  }),
  coreAction({
    ...{ id: 'create', name: { zh: '核心设立信托', en: 'Set it up in core' }, path: '/trusts' },
    ...{
      body: { trust: 'vars.trust', policy: 'vars.policy', structure: 'vars.structure' },
      results: { trustNumber: 'number' },
      raises: false,
    },
    outcomes: [{ code: 'refused', label: { zh: '不接受', en: 'Refused' } }],
  }),
];

function settled(id: string, name: { readonly zh: string; readonly en: string }, settle: 'kept' | 'broken'): Drawn {
  return { id, type: 'set', name, config: { variables: [], attributes: [], addTags: [], removeTags: [], settle, stage: name } };
}

function explain(limits: TrustLimits): Drawn {
  return {
    id: 'explain',
    type: 'task',
    name: { zh: '客户经理说明', en: 'The adviser explains' },
    config: {
      assignment: { kind: 'relationship-manager', otherwise: PRIVATE_QUEUE },
      form: 'note',
      instructions: {
        zh: '核心没有接受，费用和锁定都已撤掉。向客户道歉、说清原因和下一步。',
        en: 'Core refused; fee and block are undone. Apologise, and explain why and what comes next.',
      },
      brief: [...BRIEF, ...valuesOf({ policy: 'vars.policy' })],
      ...{ expires: limits.task, lease: limits.lease, completions: [], results: [] },
    },
  };
}

const tell: Drawn = {
  id: 'tell',
  type: 'message',
  name: { zh: '告诉客户设好了', en: 'Tell the customer' },
  config: {
    channels: [
      {
        channel: 'in-app',
        title: { zh: '信托设立好了', en: 'Your trust is set up' },
        body: {
          zh: '您的保险金信托已设立，编号 {{vars.trustNumber}}。合同在“我的信托”里随时能看。',
          en: 'Your insurance trust {{vars.trustNumber}} is set up. The deed is in "My trusts".',
        },
      },
      {
        channel: 'sms',
        body: {
          zh: '您的保险金信托已设立，编号 {{vars.trustNumber}}，合同可在手机银行查看。',
          en: 'Your insurance trust {{vars.trustNumber}} is set up. The deed is in the app.',
        },
      },
    ],
    ...{ class: 'service', consent: 'service', order: 'preferred', quiet: 'wait', active: 'send', tries: 3 },
  },
};
