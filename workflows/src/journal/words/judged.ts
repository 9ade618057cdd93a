import type { Phrases } from './phrase.js';

/** Why a step that judges decided as it did. */
export const judged: Phrases = {
  extracted: {
    zh: '要找的信息都找到了[，把握 {confidence:percent}][，{by:doneBy}]。',
    en: 'Everything was found[, {confidence:percent} sure][, {by:doneBy}].',
  },
  'not-extracted': {
    zh: '信息没找全，或有几种读法[，把握只有 {confidence:percent}][，至少要 {minimum:percent}][，{by:doneBy}]。',
    en: 'Not everything was found, or it can be read in several ways[: {confidence:percent} sure][, {minimum:percent} needed][, {by:doneBy}].',
  },
  'arm-assigned': { zh: '随机分到这一组[，这组占 {share}%]。', en: 'Put into this arm by chance[, which holds {share}%].' },
  'arm-kept': { zh: '以前分在这一组，不再改。', en: 'Kept in the arm chosen earlier.' },
  'stage-entered': { zh: '', en: '' },
  'goal-opened': {
    zh: '从现在到 {until:time}，“{event:event}”都算达成。',
    en: 'From now until {until:time}, "{event:event}" reaches the goal.',
  },
  'goal-held': { zh: '符合条件，达成了[，值 {value}]。', en: 'Its condition holds: the goal is reached[, worth {value}].' },
  'goal-met': { zh: '“{event:event}”来了，达成目标[，值 {value}]。', en: '"{event:event}" came: the goal is reached[, worth {value}].' },
  'goal-met-later': {
    zh: '旅程已经结束，“{event:event}”在时间内来了，算达成[，值 {value}]。',
    en: 'The journey was over, but "{event:event}" came in time: the goal is reached[, worth {value}].',
  },
  'promise-made': { zh: '答应客户 {due:time} 以前办到。', en: 'Promised to the customer by {due:time}.' },
  'promises-settled': { zh: '[{count:some} 个承诺有了结果。]', en: '[{count:some} promise(s) settled.]' },
  'journeys-paused': { zh: '[暂停了这位客户的 {count:some} 趟旅程。]', en: "[{count:some} of the customer's journeys are on hold.]" },
  'journeys-resumed': { zh: '[恢复了这位客户的 {count:some} 趟旅程。]', en: "[{count:some} of the customer's journeys go on.]" },
  'guard-passed': { zh: '{count} 项都查过，没有问题。', en: 'All {count} checks passed.' },
  'guard-words': {
    zh: '{rule:text}：写到了“{found}”[，在“{list:text}”里][，另外还有 {more:some} 项]。',
    en: '{rule:text}: "{found}" is written[, from "{list:text}"][; {more:some} more].',
  },
  'guard-phrases': {
    zh: '{rule:text}：没写“{missing}”[，另外还有 {more:some} 项]。',
    en: '{rule:text}: "{missing}" is not written[; {more:some} more].',
  },
  'guard-suitability': {
    zh: '{rule:text}：产品风险 {product} 级，客户只到 {customer} 级[，另外还有 {more:some} 项]。',
    en: '{rule:text}: the product is risk class {product}, the customer {customer}[; {more:some} more].',
  },
  'guard-risk-unknown': {
    zh: '{rule:text}：不知道客户或产品的风险等级[，另外还有 {more:some} 项]。',
    en: '{rule:text}: the risk class of customer or product is unknown[; {more:some} more].',
  },
  'guard-consent': {
    zh: '{rule:text}：客户没有同意[，另外还有 {more:some} 项]。',
    en: '{rule:text}: the customer has not consented[; {more:some} more].',
  },
  'guard-blacklist': {
    zh: '{rule:text}：客户在“{list:text}”里[，另外还有 {more:some} 项]。',
    en: '{rule:text}: the customer is on "{list:text}"[; {more:some} more].',
  },
  'guard-limit': {
    zh: '{rule:text}：今天用了 {used}，这次 {amount}，一天最多 {most}[，另外还有 {more:some} 项]。',
    en: '{rule:text}: {used} used today, {amount} now, {most} is the most[; {more:some} more].',
  },
  'guard-amount-unknown': {
    zh: '{rule:text}：不知道这次的金额[，另外还有 {more:some} 项]。',
    en: '{rule:text}: the amount is unknown[; {more:some} more].',
  },
  'guard-list-missing': {
    zh: '{rule:text}：词表不在了[，另外还有 {more:some} 项]。',
    en: '{rule:text}: its list is gone[; {more:some} more].',
  },
  'guard-no-customer': {
    zh: '{rule:text}：这趟旅程没有客户[，另外还有 {more:some} 项]。',
    en: '{rule:text}: there is no customer[; {more:some} more].',
  },
};
