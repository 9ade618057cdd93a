import type { Phrases } from './phrase.js';

/** What became of journeys that were called. */
export const called: Phrases = {
  'calls-failed': { zh: '{all} 个里有 {failed} 个没办成。', en: '{failed} of {all} failed.' },
  'call-broken-off': { zh: '那条旅程被停掉了，或办得太久。', en: 'The other journey was stopped, or grew too old.' },
  'call-list-wrong': { zh: '名单不是一个列表，没法逐项办。', en: 'The list is none, so nothing could be done for its items.' },
  'call-list-too-long': { zh: '名单太长，一次最多 1000 项。', en: 'The list is too long: 1,000 items at most.' },
  'entry-unknown': { zh: '没有这条旅程。', en: 'There is no such journey.' },
  'entry-unpublished': { zh: '那条旅程没有发布。', en: 'The other journey is not published.' },
  'entry-input-invalid': { zh: '交给它的信息不对。', en: 'What it was given is not what it takes.' },
  'entry-too-deep': { zh: '旅程一层套一层，超过 5 层。', en: 'Journeys call each other more than five deep.' },
};
