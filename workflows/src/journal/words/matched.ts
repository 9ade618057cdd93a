import type { Phrases } from './phrase.js';

/** What was chosen for the customer, by what, and what became of the other offers. */
export const matched: Phrases = {
  'match-chosen': {
    zh: '选了“{offer:text}”[（{by:chosenBy}）][，{score} 分][。落选：{others:losers}][，还有 {more:some} 个]。',
    en: 'Chose "{offer:text}"[ ({by:chosenBy})][, score {score}][. Others: {others:losers}][ and {more:some} more].',
  },
  'match-later': {
    zh: '“{offer:text}”最合适[（{by:chosenBy}）]，等到 {at:time} 再说[。落选：{others:losers}][，还有 {more:some} 个]。',
    en: '"{offer:text}" suits best[ ({by:chosenBy})], from {at:time}[. Others: {others:losers}][ and {more:some} more].',
  },
  'match-none': {
    zh: '没有合适的方案[：{others:losers}][，还有 {more:some} 个]。',
    en: 'Nothing suits[: {others:losers}][ and {more:some} more].',
  },
};
