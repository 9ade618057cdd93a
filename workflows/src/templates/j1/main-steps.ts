import type { JsonObject, Step } from '../../graph/graph.js';
import { card, endCard, place } from './card.js';
import { relayLadder } from './ladder.js';
import type { J1Limits } from './limits.js';
import { J1_SCRIPT_KIT } from './staff.js';

/** The main line: apply, fill in, open, tell. */
export function mainSteps(limits: J1Limits): readonly Step[] {
  return [
    card({
      id: 'apply',
      type: 'start',
      name: { zh: '申请财富账户', en: 'Apply for a wealth account' },
      at: place(1, 0),
      config: {
        triggers: ['api', 'manual'],
        inputs: [
          { variable: 'applicantName', required: false },
          { variable: 'mobile', required: false },
        ],
        reentry: { kind: 'after-exit', cooldown: limits.cooldown },
      },
    }),
    card({
      id: 'fill',
      type: 'touch',
      name: { zh: '填写开户申请', en: 'Fill in the application' },
      at: place(1, 1),
      config: fillConfig(limits),
    }),
    card({
      id: 'open-account',
      type: 'action',
      name: { zh: '核心系统开户', en: 'Open in core banking' },
      at: place(1, 2),
      raises: ['failed'],
      config: openConfig(limits),
    }),
    card({
      id: 'tell-opened',
      type: 'message',
      name: { zh: '开户成功通知', en: 'Tell the customer' },
      at: place(1, 5),
      config: {
        channels: [
          {
            channel: 'in-app',
            title: { zh: '财富账户开好了', en: 'Your wealth account is open' },
            body: {
              zh: '您的财富账户已经开好，现在就可以看产品、做配置。',
              en: 'Your wealth account is open. You can look at products and invest now.',
            },
          },
        ],
        class: 'service',
        consent: 'service',
        order: 'drawn',
        quiet: 'suppress',
        active: 'send',
        tries: 5,
      },
    }),
    endCard('opened', { zh: '已开户', en: 'Opened' }, place(1, 6)),
  ];
}

function fillConfig(limits: J1Limits): JsonObject {
  return {
    form: 'application',
    expires: limits.expires,
    idle: limits.idle,
    lease: limits.lease,
    takeOver: 'with-reason',
    completions: [],
    scriptKit: J1_SCRIPT_KIT,
    prefill: [
      { name: 'name', value: 'vars.applicantName' },
      { name: 'mobile', value: 'vars.mobile' },
    ],
    results: [
      { variable: 'applicantName', from: 'name' },
      { variable: 'mobile', from: 'mobile' },
      { variable: 'idNumber', from: 'idNumber' },
      { variable: 'declineReason', from: '@reason' },
    ],
    ladder: relayLadder(limits),
  };
}

function openConfig(limits: J1Limits): JsonObject {
  return {
    endpoint: 'core-bank',
    method: 'POST',
    path: '/accounts',
    body: [
      { name: 'product', value: '"wealth"' },
      { name: 'name', value: 'vars.applicantName' },
      { name: 'mobile', value: 'vars.mobile' },
      { name: 'idNumber', value: 'vars.idNumber' },
    ],
    outcomes: [{ code: 'mismatch', label: { zh: '资料不符', en: 'Mismatch' } }],
    results: [{ variable: 'accountNumber', from: 'accountNumber' }],
    timeout: limits.core,
    attempts: 5,
  };
}
