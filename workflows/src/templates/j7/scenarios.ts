import type { JsonObject } from '../../graph/graph.js';
import type { TemplateScenario } from '../template.js';
import { after, answering, event, NORMAL, order, plus, returned, soon, SOON, type Timed, worked } from '../trial.js';
import type { LargeDepositLimits } from './limits.js';

/** What becomes of large deposits in their last week, from the customer who takes the offer to the one who moves the money away. */
export function largeDepositScenarios(limits: LargeDepositLimits): readonly TemplateScenario[] {
  return [...kept(limits), ...talked(limits), ...lost(limits), ...troubled(limits)];
}

const DEPOSIT: JsonObject = { deposit: 'D-0815', amount: 800_000, risk: 3 };
const CAREFUL: JsonObject = { ...DEPOSIT, risk: 1 };
const renewed: Timed = soon(event('deposit.renewed', { deposit: 'D-0815', amount: 800_000 }));
const moved: Timed = soon(event('deposit.moved', { deposit: 'D-0815' }));
const says = (wish: string): Timed => soon(event('message-answered', { wish }));
/** Nobody answers: the manager has the call by now. */
const silence = ({ reply }: LargeDepositLimits): string => plus(reply, SOON);

function kept(limits: LargeDepositLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: DEPOSIT, ends: 'renewed' };
  return [
    { ...base, name: { zh: '看了消息就续存', en: 'Takes the offer, and renews' }, acts: [says('take'), renewed] },
    {
      ...base,
      name: { zh: '贵宾客户，等到更好的时候再说', en: 'A VIP, told at the better moment' },
      customer: { ...NORMAL, tier: 'vip' },
      answers: answering({ arms: [{ outcome: 'plan' }] }),
      acts: [after(plus(limits.moment, SOON), event('message-answered', { wish: 'take' })), renewed],
    },
    {
      ...base,
      name: { zh: '怕风险的客户，给大额存单', en: 'Bears no risk, gets the certificate' },
      input: CAREFUL,
      acts: [says('take'), renewed],
    },
  ];
}

function talked(limits: LargeDepositLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: DEPOSIT };
  const reached = worked('call', 'branch', { fields: { callResult: 'renews' } });
  return [
    {
      ...base,
      ends: 'renewed',
      name: { zh: '想先聊聊，电话里谈妥', en: 'Talks first, then renews' },
      acts: [says('talk'), ...reached, renewed],
    },
    {
      ...base,
      ends: 'open',
      name: { zh: '两天没回话，经理打了电话，还在想', en: 'Silent, called, still thinking' },
      acts: [
        after(silence(limits), { kind: 'take', step: 'call', as: 'branch' }),
        ...worked('call', 'branch', { fields: { callResult: 'thinking' } }).slice(1),
      ],
      then: plus(limits.renewal, SOON),
    },
    {
      ...base,
      ends: 'open',
      name: { zh: '经理没空，退回', en: 'The manager gives the call back' },
      answers: answering({ 'tell-rate': [{ outcome: 'failed' }] }),
      acts: returned('call', 'branch', '客户在国外'),
      then: plus(limits.renewal, SOON),
    },
    {
      ...base,
      ends: 'open',
      name: { zh: '没人打电话，过期了', en: 'Nobody calls' },
      answers: answering({ arms: [{ outcome: 'plan' }], 'tell-plan': [{ outcome: 'failed' }] }),
      acts: [],
      then: plus(limits.call, limits.renewal, SOON, SOON),
    },
  ];
}

function lost(limits: LargeDepositLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: DEPOSIT };
  return [
    { ...base, ends: 'declined', name: { zh: '消息里说不需要', en: 'Says no to the message' }, acts: [says('no')] },
    {
      ...base,
      ends: 'declined',
      name: { zh: '没同意发消息，电话里说不需要', en: 'May not be written to, says no on the phone' },
      answers: answering({ 'tell-rate': [{ outcome: 'suppressed' }] }),
      acts: worked('call', 'branch', { fields: { callResult: 'thinking' }, outcome: 'unwanted' }),
    },
    {
      ...base,
      ends: 'moved',
      name: { zh: '等经理电话的时候，钱转走了', en: 'Moves the money while the manager is awaited' },
      answers: answering({ arms: [{ outcome: 'plan' }], 'tell-plan': [{ outcome: 'suppressed' }] }),
      acts: [after(SOON, { kind: 'take', step: 'call', as: 'branch' }), moved],
    },
    {
      ...base,
      ends: 'open',
      name: { zh: '没有合适的方案，经理打电话', en: 'Nothing suits, the manager calls' },
      answers: answering({ choose: [{ outcome: 'none' }] }),
      acts: worked('call', 'branch', { fields: { callResult: 'not-reached' } }),
      then: plus(limits.renewal, SOON),
    },
  ];
}

function troubled(limits: LargeDepositLimits): readonly TemplateScenario[] {
  return [
    {
      name: { zh: '选方案时数据库没反应，运营重试', en: 'The database is away, operations retry' },
      customer: NORMAL,
      input: DEPOSIT,
      answers: answering({
        choose: [{ error: 'database-away' }, { outcome: 'matched', values: { offer: 'certificate', name: '大额存单' } }],
      }),
      acts: [soon(order({ kind: 'retry' }, '数据库恢复了')), says('take')],
      then: plus(limits.renewal, SOON),
      ends: 'open',
    },
    {
      name: { zh: '客户投诉打扰，运营先停再继续', en: 'Put on hold after a complaint, then it goes on' },
      customer: NORMAL,
      input: DEPOSIT,
      acts: [soon(order({ kind: 'pause' }, '客户投诉打扰')), soon(order({ kind: 'resume' }, '已和客户谈妥')), says('take'), renewed],
      ends: 'renewed',
    },
  ];
}
