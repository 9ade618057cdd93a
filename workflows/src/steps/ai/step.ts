import type { Language, Text } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import { defineStep } from '../define-step.js';
import { aiFacts } from './facts.js';
import { aiForm } from './form.js';
import { lowerAi } from './lower.js';
import { type AiConfig, aiConfig, type Skill } from './settings-schema.js';
import { applyInTrial } from './trial.js';

/** Lets the machine listen, sort, sum up, draft or score. Below the wanted confidence a person decides. */
export const aiStep = defineStep<AiConfig>({
  type: 'ai',
  label: { zh: '智能体', en: 'AI' },
  help: {
    zh: '听懂、找信息、分类、写摘要、起草、打分；没把握就交给人',
    en: 'Understand, extract, classify, summarise, draft or score; when unsure, a person decides',
  },
  group: 'judge',
  icon: 'ai',
  family: () => 'ai',
  config: aiConfig,
  initial: { skill: 'recognise-intent', input: '""', intents: [], minimumConfidence: 0.8 },
  form: aiForm,
  outcomes: () => [
    { code: 'ok', label: { zh: '明确', en: 'Clear' }, required: true },
    { code: 'unsure', label: { zh: '不确定', en: 'Unsure' }, required: true },
    { code: 'failed', label: { zh: '失败', en: 'Failed' }, required: true },
  ],
  triggers: true,
  rests: false,
  describe: (settings, language) => sentence(settings, language),
  facts: aiFacts,
  trial: { 'ai.apply': applyInTrial },
  lower: lowerAi,
});

/** What a card says of each skill. */
const WORDS: { readonly [S in Skill]: (settings: AiConfig) => Required<Text> } = {
  'recognise-intent': ({ intents }) => ({ zh: `分清 ${intents.length} 种意思`, en: `Tells ${intents.length} intents apart` }),
  extract: ({ fields = [] }) => ({ zh: `找出 ${fields.length} 项信息`, en: `Extracts ${fields.length} values` }),
  classify: ({ classes = [] }) => ({ zh: `分成 ${classes.length} 类`, en: `Sorts into ${classes.length} classes` }),
  summarise: ({ most = 3 }) => ({ zh: `摘成最多 ${most} 句`, en: `Sums up in ${most} sentences` }),
  draft: ({ wording }) =>
    wording === 'kit' ? { zh: '按话术起草', en: 'Drafts from a script kit' } : { zh: '按底稿起草', en: 'Drafts from a text' },
  score: ({ points = [] }) => ({ zh: `按 ${points.length} 条打分`, en: `Scores by ${points.length} lines` }),
};

function sentence(settings: AiConfig, language: Language): string {
  const percent = Math.round(settings.minimumConfidence * 100);
  const { zh, en } = WORDS[settings.skill](settings);
  return say({ zh: `${zh}，把握 ≥ ${percent}% 才算`, en: `${en}, from ${percent}% confidence` }, language);
}
