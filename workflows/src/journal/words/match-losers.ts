import type { Phrase, Phrases } from './phrase.js';

/** Why an offer was not chosen, in a few words beside its name. */
const losers: Phrases = {
  'match-not-meant': { zh: '条件不符', en: 'not meant for them' },
  'match-item-unknown': { zh: '目录里没有', en: 'not in the catalogue' },
  'match-item-closed': { zh: '已经停了', en: 'no longer offered' },
  'match-not-for-customer': { zh: '客户不符合条件', en: 'not open to this customer' },
  'match-excluded': { zh: '不能一起给', en: 'may not go together' },
  'match-risk-unknown': { zh: '不知道客户的风险等级', en: "the customer's risk class is unknown" },
  'match-too-risky': { zh: '风险太高', en: 'too risky' },
  'match-amount-unknown': { zh: '不知道客户有多少钱', en: 'the amount is unknown' },
  'match-too-little': { zh: '钱不够起点', en: 'less than its least amount' },
  'match-no-channel': { zh: '没有能用的渠道', en: 'no channel is open' },
  'match-no-pool': { zh: '没有权益池', en: 'the benefit has no pool' },
  'match-pool-closed': { zh: '权益发放已结束', en: 'its benefit is over' },
  'match-benefit-had': { zh: '客户已经拿过', en: 'the customer has had the benefit' },
  'match-benefit-used-up': { zh: '权益发完了', en: 'its benefit is used up' },
  'match-no-customer': { zh: '不是客户，不能发权益', en: 'benefits are for customers' },
  'match-no-score': { zh: '没有分数', en: 'no score' },
  'match-below-least': { zh: '分数太低', en: 'its score is too low' },
  'match-too-late': { zh: '要等太久', en: 'too far away' },
  'match-behind': { zh: '排在后面', en: 'further down' },
  'match-outscored': { zh: '分数低一些', en: 'a lower score' },
};

const UNKNOWN: Phrase = { zh: '没选上', en: 'not chosen' };

/** What the code of a loser says. */
export function loserPhrase(code: string): Phrase {
  return (Object.hasOwn(losers, code) ? losers[code] : undefined) ?? UNKNOWN;
}

/** How it was chosen. */
const ways: Phrases = {
  table: { zh: '按表从上到下', en: 'by the table' },
  score: { zh: '按打分', en: 'by score' },
  events: { zh: '按客户做过的事', en: 'by what the customer did' },
  model: { zh: '按外面的模型', en: 'by the outside model' },
  'model-silent': { zh: '模型没有答复，按表从上到下', en: 'by the table, since the model did not answer' },
};

/** What a way of choosing is called; nothing for one that is not known. */
export function matchWayPhrase(way: string): Phrase {
  return (Object.hasOwn(ways, way) ? ways[way] : undefined) ?? { zh: '', en: '' };
}
