import { coreAction, noted, valuesOf } from '../core-steps.js';
import { endCard, type Drawn } from '../picture.js';
import type { WealthLimits } from './limits.js';
import { AUDIENCE } from './staff.js';

/** A drop of more points than that is talked about. */
const MUCH = 10;

/** Once a quarter, or when the market has shaken what somebody holds: the score of today beside the last one. */
export function scoreSteps(limits: WealthLimits): readonly Drawn[] {
  return [
    quarter,
    goal('goal-meeting', { zh: '目标：约面谈', en: 'Goal: an appointment' }, { event: 'advice.booked', window: limits.goal }),
    goal('goal-rebalanced', { zh: '目标：调了仓', en: 'Goal: a rebalancing' }, { event: 'portfolio.rebalanced', window: limits.goal }),
    {
      id: 'arms',
      type: 'split',
      name: { zh: '留一成不联系', en: 'One in ten is left alone' },
      config: {
        arms: [
          { id: 'told', label: { zh: '联系', en: 'Told' }, share: 90 },
          { id: 'control', label: { zh: '对照组', en: 'Control' }, share: 10, control: true },
        ],
      },
    },
    endCard('control', { zh: '对照组', en: 'Control arm' }),
    coreAction({
      ...{ id: 'portfolio', name: { zh: '看看持有什么', en: 'Look at what they hold' }, path: '/wealth/portfolio' },
      body: { balance: 'customer.balance', shock: 'vars.shock' },
      results: { cash: 'cash', shares: 'shares', riskiest: 'riskiest' },
    }),
    score,
    compare,
    {
      id: 'how',
      type: 'decision',
      name: { zh: '要不要谈', en: 'Talk or write?' },
      config: {
        cases: [
          { id: 'dropped', label: { zh: `降了超过 ${MUCH} 分`, en: `Down by more than ${MUCH}` }, when: `vars.drop > ${MUCH}` },
          {
            id: 'too-risky',
            label: { zh: '风险超过等级', en: 'Above their risk class' },
            when: 'coalesce(vars.riskiest, 0) > coalesce(customer.riskClass, 1)',
          },
        ],
      },
    },
  ];
}

/** Whom a shock touches is decided by what they hold; a customer has one check a quarter, and one for each shock. */
const quarter: Drawn = {
  id: 'quarter',
  type: 'start',
  name: { zh: '每季第一个工作日，或行情大跌', en: 'Each quarter, or a market shock' },
  config: {
    triggers: ['schedule', 'broadcast', 'api'],
    schedule: { every: 'quarter', at: '09:00', day: 'first-working', holidays: 'skip' },
    over: 'audience',
    audience: AUDIENCE,
    businessEvent: 'market.shock',
    businessMatch: 'event.fall >= 5',
    touches: 'event.product in customer.holdings',
    inputs: [{ variable: 'shock', required: false, value: 'event.shock' }],
    reentry: { kind: 'per-key', key: `coalesce(vars.shock, ${quarterOf()})` },
    perDay: 2_000,
    perMinute: 120,
  },
};

/** CEL: the quarter of today, such as `2026-Q1`. */
function quarterOf(): string {
  const today = 'date(now, "Asia/Shanghai")';
  const part = [1, 2, 3].map((one) => `month(${today}) <= ${3 * one} ? "-Q${one}" : `).join('');
  return `string(year(${today})) + (${part}"-Q4")`;
}

/** A table that can be explained to the customer; where a figure is missing the manager looks instead. */
const score: Drawn = {
  id: 'score',
  type: 'ai',
  name: { zh: '算财富健康分', en: 'Score of wealth health' },
  config: {
    ...{ skill: 'score', input: '', intents: [], base: 100, lowest: 0, highest: 100, minimumConfidence: 1 },
    points: [
      { id: 'cash', label: { zh: '现金占一半以上', en: 'Half or more in cash' }, measure: 'vars.cash', from: 0.5, points: -30 },
      { id: 'shares', label: { zh: '股票占一半以上', en: 'Half or more in shares' }, measure: 'vars.shares', from: 0.5, points: -20 },
      { id: 'risk', label: { zh: '有高风险产品', en: 'Holds a product of high risk' }, measure: 'vars.riskiest', from: 4, points: -10 },
    ],
    ...{ scoreVariable: 'score', reasonsVariable: 'reasons', costliestVariable: 'weakest' },
  },
  raises: ['failed'],
};

/** The score of today is what the next quarter compares with. */
const compare: Drawn = (() => {
  const { config, ...card } = noted(
    'compare',
    { zh: '和上一次比', en: 'Compare with the last one' },
    { values: { drop: 'coalesce(customer.wealthScore, vars.score) - vars.score' }, stage: { zh: '打好分', en: 'Scored' } },
  );
  return { ...card, config: { ...config, attributes: valuesOf({ wealthScore: 'vars.score' }) } };
})();

interface Goal {
  readonly event: string;
  readonly window: string;
}

function goal(id: string, name: { readonly zh: string; readonly en: string }, { event, window }: Goal): Drawn {
  return { id, type: 'milestone', name, config: { kind: 'goal', by: 'event', event, window } };
}
