import { APPOINTMENT_CODE } from '../branch-appointment/branch-appointment.js';
import { coreAction, valuesOf } from '../core-steps.js';
import { endCard, type Drawn } from '../picture.js';
import type { BusinessAccountLimits } from './limits.js';
import { BUSINESS_QUEUE } from './staff.js';

/** The company comes to the branch, then three things are opened in core banking: all of them or none. */
export function accountSteps(limits: BusinessAccountLimits): readonly Drawn[] {
  return [
    visits,
    {
      id: 'attended',
      type: 'decision',
      name: { zh: '两次都来了吗', en: 'Came to both?' },
      config: {
        cases: [
          {
            id: 'both',
            label: { zh: '都来了', en: 'Both' },
            when: 'coalesce(vars.visitResults, []).filter(one, one.outcome == "attended").size() == 2',
          },
        ],
      },
    },
    ...creations,
    {
      id: 'undo',
      type: 'compensate',
      name: { zh: '撤掉前两项', en: 'Undo the first two' },
      raises: ['incident'],
      config: { what: 'all', steps: [] },
    },
    explain(limits),
    tell,
    endCard('opened', { zh: '已开户', en: 'Opened' }),
    endCard('rejected', { zh: '合规不同意', en: 'Rejected' }),
    endCard('lapsed', { zh: '没来面签', en: 'Did not come' }),
    endCard('not-opened', { zh: '没开成', en: 'Not opened' }),
  ];
}

/** Two appointments stand side by side, each a case of its own: one is moved without touching the other. */
const visits: Drawn = {
  id: 'visits',
  type: 'call',
  name: { zh: '约两次到网点', en: 'Two visits to the branch' },
  config: {
    journey: { code: APPOINTMENT_CODE, name: { zh: '网点预约', en: 'Branch appointment' } },
    mode: 'each',
    list: '["interview", "seal"]',
    atOnce: 2,
    inputs: valuesOf({ appointment: 'vars.application + "-" + item', purpose: 'item', branch: 'vars.branch' }),
    waits: 'wait',
    children: 'cancel',
    outcomes: [],
    results: [{ variable: 'visitResults', from: 'results' }],
  },
};

const creations: readonly Drawn[] = [
  coreAction({
    ...{ id: 'open-account', name: { zh: '开对公账户', en: 'Open the account' }, path: '/business-accounts' },
    ...{ body: { company: 'vars.company', creditCode: 'vars.creditCode' }, results: { account: 'account' } },
    undo: { path: '/business-accounts/close', body: { account: 'answer.account' } },
  }),
  coreAction({
    ...{ id: 'open-ebanking', name: { zh: '开企业网银', en: 'Open e-banking' }, path: '/e-banking' },
    ...{ body: { account: 'vars.account', creditCode: 'vars.creditCode' }, results: { ebanking: 'contract' } },
    undo: { path: '/e-banking/close', body: { contract: 'answer.contract' } },
  }),
  coreAction({
    ...{ id: 'open-payroll', name: { zh: '开代发工资', en: 'Open payroll' }, path: '/payroll' },
    ...{ body: { account: 'vars.account', creditCode: 'vars.creditCode' }, results: { payroll: 'contract' }, raises: false },
    outcomes: [{ code: 'not-eligible', label: { zh: '不符合条件', en: 'Not eligible' } }],
  }),
];

function explain(limits: BusinessAccountLimits): Drawn {
  return {
    id: 'explain',
    type: 'task',
    name: { zh: '客户经理说明', en: 'The manager explains' },
    config: {
      assignment: { kind: 'relationship-manager', otherwise: BUSINESS_QUEUE },
      form: 'explain',
      instructions: {
        zh: '代发没开成，账户和网银已经撤掉。跟企业说清楚；问题解决了，可以选“再开一次”。',
        en: 'Payroll could not be opened, so account and e-banking were undone. Explain it; once it is settled, open them again.',
      },
      brief: valuesOf({ company: 'vars.company', application: 'vars.application' }),
      ...{ expires: limits.explain, lease: limits.lease },
      completions: [{ code: 'again', label: { zh: '再开一次', en: 'Again' } }],
      results: [],
    },
  };
}

const tell: Drawn = {
  id: 'tell',
  type: 'message',
  name: { zh: '通知企业', en: 'Tell the company' },
  config: {
    channels: [
      {
        channel: 'in-app',
        title: { zh: '对公账户开好了', en: 'Your business account is open' },
        body: {
          zh: '{{vars.company}} 的账户、网银和代发都已开好，现在就能用。',
          en: 'Account, e-banking and payroll of {{vars.company}} are open and ready to use.',
        },
      },
      {
        channel: 'sms',
        body: {
          zh: '您申请的对公账户、网银和代发都已开好，登录企业网银就能用。',
          en: 'Your business account, e-banking and payroll are open. Sign in to e-banking to begin.',
        },
      },
    ],
    ...{ class: 'service', consent: 'service', order: 'drawn', quiet: 'wait', active: 'send', tries: 3 },
  },
};
