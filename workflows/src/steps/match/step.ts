import type { Language } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import { defineStep } from '../define-step.js';
import { matchFacts } from './facts.js';
import { matchForm } from './form.js';
import { lowerMatch } from './lower.js';
import { type MatchConfig, matchConfig } from './settings-schema.js';
import { chooseInTrial } from './trial.js';

/** Chooses what suits this customer now, or says when it would: product or service, content, channel and benefit together. */
export const matchStep = defineStep<MatchConfig>({
  type: 'match',
  label: { zh: '匹配', en: 'Match' },
  help: {
    zh: '给这位客户选一个合适的方案：产品、内容、渠道、权益一起看；现在说，或者等更好的时候',
    en: 'Choose what suits this customer as a whole: product, content, channel and benefit, now or at a better moment',
  },
  group: 'judge',
  icon: 'match',
  family: () => 'neutral',
  config: matchConfig,
  initial: { method: 'table', offers: [], risk: '', amount: '', prefers: 'best', within: 'P30D', results: [] },
  form: matchForm,
  outcomes: () => [
    { code: 'matched', label: { zh: '选好了', en: 'Matched' }, required: true },
    { code: 'later', label: { zh: '等更好的时候', en: 'Later' }, required: true },
    { code: 'none', label: { zh: '没有合适的', en: 'None' }, required: true },
  ],
  triggers: false,
  rests: false,
  describe: (settings, language) => sentence(settings, language),
  facts: matchFacts,
  trial: { 'match.choose': chooseInTrial },
  lower: lowerMatch,
});

const WAYS: Readonly<Record<MatchConfig['method'], Required<{ zh: string; en: string }>>> = {
  table: { zh: '从上到下', en: 'from the top' },
  score: { zh: '按打分', en: 'by score' },
  events: { zh: '按客户做过的事', en: 'by what they did' },
  model: { zh: '问模型', en: 'by a model' },
};

function sentence({ offers, method }: MatchConfig, language: Language): string {
  if (offers.length === 0) return say({ zh: '还没有方案', en: 'No offer yet' }, language);
  const names = offers.slice(0, 3).map(({ label }) => say(label, language));
  const way = say(WAYS[method], language);
  if (language === 'zh') return `${way}选：${names.join('、')}${offers.length > 3 ? `等 ${offers.length} 个` : ''}`;
  return `Chooses ${way}: ${names.join(', ')}${offers.length > 3 ? ` and ${offers.length - 3} more` : ''}`;
}
