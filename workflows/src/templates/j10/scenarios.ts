import type { TemplateScenario } from '../template.js';
import { after, answering, event, NORMAL, order, plus, returned, soon, SOON, type Timed, worked } from '../trial.js';
import type { FirstDaysLimits } from './limits.js';

/** What new customers do with their first thirty days, from those who need nobody to those who want to be left alone. */
export function firstDaysScenarios(limits: FirstDaysLimits): readonly TemplateScenario[] {
  return [...lively(limits), ...silent(limits), ...leftAlone(limits), ...troubled(limits)];
}

const doing = (name: string): Timed => soon(event(name));
/** Time enough for what was done to be noticed and answered. */
const later = ({ pause }: FirstDaysLimits, name: string): Timed => after(plus(pause, 'PT2S'), event(name));
const opensThrice = (limits: FirstDaysLimits): readonly Timed[] => [1, 2, 3].map(() => later(limits, 'app.opened'));
/** Nothing heard twice: the manager is asked. */
const twoSilences = ({ silence, pause }: FirstDaysLimits): string => plus(silence, silence, pause, pause, SOON, SOON);
const theRest = ({ whole, silence, call }: FirstDaysLimits): string => plus(whole, silence, call);

function lively(limits: FirstDaysLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: {}, ends: 'active' };
  const all = [doing('card.activated'), later(limits, 'transfer.first'), ...opensThrice(limits)];
  return [
    {
      ...base,
      name: { zh: '激活、转账、常打开，一路用起来', en: 'Activates, transfers, comes back' },
      acts: all,
      then: plus(limits.pause, 'PT2S'),
    },
    {
      ...base,
      name: { zh: '最后一条没发出去，也用起来了', en: 'The last message does not arrive' },
      answers: answering({ welcome: [{ outcome: 'suppressed' }], 'tell-more': [{ outcome: 'failed' }] }),
      acts: all,
      then: plus(limits.pause, 'PT2S'),
    },
    {
      ...base,
      name: { zh: '教转账时没说成，下次再说', en: 'Held back at first, said later' },
      answers: answering({
        'tell-transfer': [{ outcome: 'suppressed' }, { outcome: 'failed' }, { outcome: 'sent' }],
        'tell-more': [{ outcome: 'suppressed' }],
      }),
      acts: [
        doing('card.activated'),
        later(limits, 'app.opened'),
        later(limits, 'app.opened'),
        later(limits, 'transfer.first'),
        later(limits, 'app.opened'),
      ],
      then: plus(limits.pause, 'PT2S'),
    },
    {
      ...base,
      name: { zh: '电话里正说着，客户就激活了', en: 'Activates while the manager is on the phone' },
      acts: [
        after(twoSilences(limits), { kind: 'take', step: 'call', as: 'branch' }),
        doing('card.activated'),
        soon({ kind: 'save', step: 'call', as: 'branch', fields: { callResult: 'helped' } }),
        soon({ kind: 'complete', step: 'call', as: 'branch' }),
        later(limits, 'transfer.first'),
      ],
      then: theRest(limits),
    },
  ];
}

function silent(limits: FirstDaysLimits): readonly TemplateScenario[] {
  return [
    {
      name: { zh: '三十天没有一点动静', en: 'Thirty silent days' },
      customer: NORMAL,
      input: {},
      answers: answering({
        welcome: [{ outcome: 'failed' }],
        'tell-activate': [{ outcome: 'failed' }, { outcome: 'suppressed' }, { outcome: 'sent' }],
      }),
      acts: [],
      then: theRest(limits),
      ends: 'dormant',
    },
    {
      name: { zh: '激活了就没再用', en: 'Activates, and that is all' },
      customer: NORMAL,
      input: {},
      acts: [doing('card.activated')],
      then: theRest(limits),
      ends: 'activated-only',
    },
    {
      name: { zh: '客户经理没空打，退回', en: 'The manager gives the call back' },
      customer: NORMAL,
      input: {},
      acts: [
        after(twoSilences(limits), { kind: 'take', step: 'call', as: 'branch' }),
        ...returned('call', 'branch', '客户在国外').slice(1),
      ],
      then: theRest(limits),
      ends: 'dormant',
    },
  ];
}

function leftAlone(limits: FirstDaysLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: {}, ends: 'unwanted' };
  return [
    {
      ...base,
      name: { zh: '在消息下面点了“不用再发”', en: 'Answers that it is enough' },
      acts: [soon(event('message-answered', { more: 'no', useful: 2 }))],
    },
    {
      ...base,
      name: { zh: '说继续收，后来退订', en: 'Wants more, unsubscribes later' },
      acts: [soon(event('message-answered', { more: 'yes' })), doing('card.activated'), later(limits, 'customer.unsubscribed')],
    },
    {
      ...base,
      name: { zh: '电话里说不想再收到', en: 'Tells the manager to stop' },
      acts: [
        after(twoSilences(limits), { kind: 'take', step: 'call', as: 'branch' }),
        ...worked('call', 'branch', { fields: { callResult: 'later' }, outcome: 'unwanted' }).slice(1),
      ],
    },
  ];
}

function troubled(limits: FirstDaysLimits): readonly TemplateScenario[] {
  return [
    {
      name: { zh: '记录时数据库没反应，运营重试', en: 'The database is away, operations retry' },
      customer: NORMAL,
      input: {},
      answers: answering({ 'note-activated': [{ error: 'database-away' }, { outcome: 'next' }] }),
      acts: [doing('card.activated'), soon(order({ kind: 'retry' }, '数据库恢复了')), later(limits, 'transfer.first')],
      then: theRest(limits),
      ends: 'active',
    },
    {
      name: { zh: '运营先停一停，和客户谈妥再继续', en: 'Operations put it on hold, then let it go on' },
      customer: NORMAL,
      input: {},
      acts: [
        doing('transfer.first'),
        after(plus(limits.pause, 'PT2S'), { kind: 'command', command: { kind: 'pause' }, reason: '客户投诉打扰' }),
        soon(order({ kind: 'resume' }, '已和客户谈妥')),
      ],
      then: theRest(limits),
      ends: 'active',
    },
  ];
}
