import type { SimulatedAnswer } from '../../simulator/index.js';
import type { TemplateScenario } from '../template.js';
import { answering, event, NORMAL, order, plus, returned, soon, SOON, type Timed, worked } from '../trial.js';
import type { WealthLimits } from './limits.js';

/** What a check comes to: a conversation, a letter, or nothing. */
export function wealthScenarios(limits: WealthLimits): readonly TemplateScenario[] {
  return [...talked(limits), ...written(), ...unwritten(limits), ...leftAlone()];
}

/** What the pretend bank's customers hold comes to 70; a balance that ends in 4 hides a product of class 5. */
const STEADY = { ...NORMAL, balance: 800_000, riskClass: 3, wealthScore: 72 };
const FALLEN = { ...STEADY, wealthScore: 85 };
const TOO_RISKY = { ...STEADY, balance: 800_004 };

const CALM: SimulatedAnswer = { outcome: 'ok', values: { cash: 0.55, shares: 0.2, riskiest: 2 } };
const RISKY: SimulatedAnswer = { outcome: 'ok', values: { cash: 0.1, shares: 0.6, riskiest: 5 } };
const LETTER = '这个季度市场有涨有跌，您的配置总体平稳，现金偏多。投资有风险。';
const drafted = (text: string): SimulatedAnswer => ({ outcome: 'ok', values: { text } });

/** The world: ordinary holdings, but for what is said. */
function world(more: Readonly<Record<string, readonly SimulatedAnswer[]>> = {}) {
  return answering({ portfolio: [CALM], ...more });
}

const talks = (outcome?: string): readonly Timed[] =>
  worked('talk', 'branch', { fields: { mood: 'change', talkNote: '下周来网点看' }, ...(outcome === undefined ? {} : { outcome }) });
const edits = (step: 'supervisor' | 'rewrite', letter = LETTER): readonly Timed[] => worked(step, 'remote', { fields: { letter } });

function talked(limits: WealthLimits): readonly TemplateScenario[] {
  const base = { customer: FALLEN, input: {}, answers: world(), ends: 'talked' };
  return [
    { ...base, name: { zh: '降了 15 分，客户经理谈过', en: 'Down by fifteen, the manager talks' }, acts: talks() },
    {
      ...base,
      name: { zh: '行情大跌，手里的产品超过等级，谈过', en: 'A market shock, too much risk, the manager talks' },
      customer: TOO_RISKY,
      input: { shock: 'S-2026-1' },
      answers: world({ portfolio: [RISKY] }),
      acts: talks(),
    },
    {
      ...base,
      name: { zh: '持仓系统没反应，运营重试', en: 'The holdings are away, operations retry' },
      answers: world({ portfolio: [{ error: 'holdings-away' }, CALM] }),
      acts: [soon(order({ kind: 'retry' }, '持仓系统恢复了')), ...talks()],
    },
    {
      ...base,
      name: { zh: '有的数查不到，打不了分，客户经理谈', en: 'A figure is missing, no score, the manager talks' },
      answers: world({ portfolio: [{ outcome: 'ok', values: { cash: 0.55, riskiest: 2 } }] }),
      acts: talks(),
    },
    {
      ...base,
      name: { zh: '没人谈，改写信', en: 'Nobody talks, a letter instead' },
      acts: [],
      then: plus(limits.talk, SOON),
      ends: 'written',
    },
  ];
}

function written(): readonly TemplateScenario[] {
  const base = { customer: STEADY, input: {}, ends: 'written' };
  return [
    { ...base, name: { zh: '平稳，写一封信', en: 'Steady, a letter' }, answers: world(), acts: [] },
    {
      ...base,
      name: { zh: '没联系上，改写信', en: 'Not reached, a letter instead' },
      customer: FALLEN,
      answers: world(),
      acts: talks('not-reached'),
    },
    {
      ...base,
      name: { zh: '客户经理退回，信里漏了风险，主管补上', en: 'Given back; the letter lacks the risk, a supervisor adds it' },
      customer: FALLEN,
      answers: world({ check: [{ outcome: 'warn' }] }),
      acts: [...returned('talk', 'branch', '不熟这位客户'), ...edits('supervisor')],
    },
    {
      ...base,
      name: { zh: '信里有禁用的话，改写再查', en: 'Banned words, written anew' },
      answers: world({ draft: [drafted('这款产品稳赚不赔。')], check: [{ outcome: 'block' }, { outcome: 'pass' }] }),
      acts: edits('rewrite'),
    },
    {
      ...base,
      name: { zh: '初稿没把握，请人写', en: 'The draft is doubtful, a person writes' },
      answers: world({ draft: [{ outcome: 'unsure', values: { text: '' } }] }),
      acts: edits('rewrite'),
    },
    {
      ...base,
      name: { zh: '主管退回，请人改写', en: 'The supervisor wants it written anew' },
      answers: world({ check: [{ outcome: 'warn' }, { outcome: 'pass' }] }),
      acts: [...returned('supervisor', 'remote', '整段不合适'), ...edits('rewrite')],
    },
  ];
}

function unwritten(limits: WealthLimits): readonly TemplateScenario[] {
  const base = { customer: STEADY, input: {}, ends: 'not-reached' };
  const warned = world({ check: [{ outcome: 'warn' }] });
  const blocked = world({ check: [{ outcome: 'block' }] });
  return [
    { ...base, name: { zh: '主管一直没看', en: 'The supervisor never looks' }, answers: warned, acts: [], then: plus(limits.read, SOON) },
    { ...base, name: { zh: '没人改写', en: 'Nobody writes it anew' }, answers: blocked, acts: [], then: plus(limits.read, SOON) },
    { ...base, name: { zh: '改写的人退回', en: 'It is given back' }, answers: blocked, acts: returned('rewrite', 'remote', '改不了') },
    {
      ...base,
      name: { zh: '客户不收信', en: 'The letter is not wanted' },
      answers: world({ send: [{ outcome: 'suppressed' }] }),
      acts: [],
    },
    { ...base, name: { zh: '信没送到', en: 'The letter does not arrive' }, answers: world({ send: [{ outcome: 'failed' }] }), acts: [] },
  ];
}

function leftAlone(): readonly TemplateScenario[] {
  return [
    {
      name: { zh: '对照组，什么也不收到', en: 'The control arm is left alone' },
      customer: FALLEN,
      input: {},
      answers: world({ arms: [{ outcome: 'control' }] }),
      acts: [],
      ends: 'control',
    },
    {
      name: { zh: '等着谈，客户退订', en: 'Unsubscribes before the conversation' },
      customer: FALLEN,
      input: {},
      answers: world(),
      acts: [soon(event('customer.unsubscribed'))],
      ends: 'unwanted',
    },
  ];
}
