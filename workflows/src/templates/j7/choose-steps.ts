import type { Drawn } from '../picture.js';
import type { LargeDepositLimits } from './limits.js';
import { OFFERS } from './offers.js';

/** It begins a week before the day, and the offer is chosen: now, or when the moment is better. */
export function chooseSteps(limits: LargeDepositLimits): readonly Drawn[] {
  return [
    {
      id: 'maturing',
      type: 'start',
      name: { zh: '大额存款七天后到期', en: 'A large deposit matures in a week' },
      config: {
        triggers: ['event', 'api'],
        event: 'deposit.maturing',
        match: 'event.amount >= 500000',
        inputs: [
          { variable: 'deposit', required: true },
          { variable: 'amount', required: true },
          { variable: 'risk', required: false },
        ],
        reentry: { kind: 'per-key', key: 'vars.deposit' },
        eligible: 'vars.amount >= 500000',
      },
    },
    {
      id: 'goal',
      type: 'milestone',
      name: { zh: '目标：钱留下来', en: 'Goal: the money stays' },
      config: {
        ...{ kind: 'goal', by: 'event', event: 'deposit.renewed', match: 'event.deposit == vars.deposit' },
        ...{ window: limits.whole, value: 'event.amount', exit: true, outcome: 'renewed' },
      },
    },
    {
      id: 'best-moment',
      type: 'set',
      name: { zh: '算好什么时候说', en: 'Find the best moment' },
      config: {
        variables: [{ name: 'talkAt', value: `customer.tier == "vip" ? addDuration(now, duration("${limits.moment}")) : now` }],
        ...{ attributes: [], addTags: [], removeTags: [], stage: { zh: '选方案', en: 'Choosing' } },
      },
    },
    choose,
    {
      id: 'await-moment',
      type: 'wait',
      name: { zh: '等更好的时候', en: 'Wait for the better moment' },
      config: { until: 'vars.better', duration: limits.moment, events: [] },
    },
    {
      id: 'arms',
      type: 'split',
      name: { zh: '两种说法各一半', en: 'Two ways to say it' },
      config: {
        arms: [
          { id: 'rate', label: { zh: '讲利率', en: 'The rate' }, share: 50 },
          { id: 'plan', label: { zh: '讲安排', en: 'The plan' }, share: 50 },
        ],
      },
    },
  ];
}

const choose: Drawn = {
  id: 'choose',
  type: 'match',
  name: { zh: '选一个合适的方案', en: 'Choose what suits' },
  config: {
    ...{ method: 'table', offers: [...OFFERS], risk: 'vars.risk', amount: 'vars.amount', prefers: 'best', within: 'P7D' },
    results: [
      { variable: 'offer', from: 'offer' },
      { variable: 'offerName', from: 'name' },
      { variable: 'offerNameEn', from: 'nameEn' },
      { variable: 'benefit', from: 'benefit' },
      { variable: 'channel', from: 'channel' },
      { variable: 'better', from: 'at' },
    ],
  },
};
