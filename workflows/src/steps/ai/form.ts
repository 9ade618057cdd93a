import type { Text } from '../../graph/graph.js';
import type { FieldHint } from '../define-step.js';
import { classItems, extractedItems, pointsItems } from './form-items.js';
import type { AiConfig, Skill } from './settings-schema.js';
import type { SkillWay } from './skill-plan.js';

const SKILL_NAMES: Readonly<Record<Skill, Required<Text>>> = {
  'recognise-intent': { zh: '听懂意图', en: 'Recognise intent' },
  extract: { zh: '找出信息', en: 'Extract' },
  classify: { zh: '分类', en: 'Classify' },
  summarise: { zh: '写摘要', en: 'Summarise' },
  draft: { zh: '起草', en: 'Draft' },
  score: { zh: '打分', en: 'Score' },
};

const WAYS: Readonly<Record<SkillWay, Text>> = {
  rules: { zh: '内置的规则，不联网', en: 'Built-in rules, no network' },
  model: { zh: '行里的模型；它不答，就用内置的', en: "The bank's model; built-in where that is silent" },
};

const forSkills = (...hasAny: readonly Skill[]) => ({ field: 'skill', hasAny });
const ONLY_DRAFTS = forSkills('draft');
const ONLY_SCORES = forSkills('score');
const BY_MODEL = { field: 'by', equals: 'model' };
const FROM_KIT = { field: 'wording', equals: 'kit' };

/** How the inspector shows the settings of a skill. */
export const aiForm: { readonly [K in keyof AiConfig]-?: FieldHint } = {
  skill: {
    label: { zh: '做什么', en: 'Skill' },
    widget: 'select',
    options: Object.entries(SKILL_NAMES).map(([value, label]) => ({ value, label })),
  },
  of: {
    label: { zh: '摘什么', en: 'What is summarised' },
    widget: 'select',
    usual: 'said',
    options: [
      { value: 'said', label: { zh: '旅程里说过的话', en: 'What was said in the journey' } },
      { value: 'text', label: { zh: '一段文字', en: 'A text' } },
    ],
    essential: true,
    showWhen: forSkills('summarise'),
  },
  input: {
    label: { zh: '读哪段话', en: 'What it reads' },
    widget: 'expression',
    help: { zh: '摘“旅程里说过的话”时不用填', en: 'Not needed where what was said in the journey is summarised' },
    essential: true,
    showWhen: forSkills('recognise-intent', 'extract', 'classify', 'summarise'),
  },
  intents: {
    label: { zh: '可能的意思', en: 'What may be meant' },
    widget: 'intents',
    essential: true,
    showWhen: forSkills('recognise-intent'),
  },
  fields: {
    label: { zh: '找什么', en: 'What is looked for' },
    widget: 'items',
    items: extractedItems,
    essential: true,
    showWhen: forSkills('extract'),
  },
  classes: {
    label: { zh: '有哪些类', en: 'Classes' },
    widget: 'items',
    items: classItems,
    essential: true,
    showWhen: forSkills('classify'),
  },
  most: {
    label: { zh: '最多几句', en: 'At most' },
    widget: 'number',
    unit: { zh: '句', en: 'sentences' },
    showWhen: forSkills('summarise'),
  },
  ...draftForm(),
  ...scoreForm(),
  minimumConfidence: {
    label: { zh: '至少多有把握', en: 'Least confidence' },
    widget: 'number',
    help: { zh: '0 到 1；低于它就走“不确定”', en: '0 to 1; below it, the way is "Unsure"' },
    essential: true,
  },
  intentVariable: { ...kept('意思记到', 'Keep the intent in'), showWhen: forSkills('recognise-intent') },
  classVariable: { ...kept('类别记到', 'Keep the class in'), essential: true, showWhen: forSkills('classify') },
  textVariable: { ...kept('写好的记到', 'Keep the text in'), essential: true, showWhen: forSkills('summarise', 'draft') },
  confidenceVariable: kept('把握记到', 'Keep the confidence in'),
  by: {
    label: { zh: '谁来做', en: 'Done by' },
    widget: 'select',
    usual: 'rules',
    options: Object.entries(WAYS).map(([value, label]) => ({ value, label })),
    help: {
      zh: '批准的话术和旅程里说过的话不交给模型',
      en: 'Approved words and what was said in the journey are not given to a model',
    },
    showWhen: forSkills('classify', 'summarise', 'draft', 'score'),
  },
  path: { label: { zh: '模型的服务地址', en: 'Path of the model' }, widget: 'text', showWhen: BY_MODEL },
  timeout: { label: { zh: '最多等多久', en: 'Longest one try may take' }, widget: 'duration', usual: 'PT20S' },
};

function draftForm(): Pick<typeof aiForm, 'wording' | 'text' | 'kit' | 'card' | 'values'> {
  return {
    wording: {
      label: { zh: '用谁的话', en: 'Whose words' },
      widget: 'select',
      usual: 'own',
      options: [
        { value: 'own', label: { zh: '写在这里的', en: 'Written here' } },
        { value: 'kit', label: { zh: '话术锦囊里批准的', en: 'Approved, from a script kit' } },
      ],
      showWhen: ONLY_DRAFTS,
    },
    text: {
      label: { zh: '底稿', en: 'The text' },
      widget: 'template',
      help: {
        zh: '用 {{ }} 放进变量；只填这些，不会多写一个数字',
        en: 'Variables go in {{ }}; nothing else is written, no figure is invented',
      },
      essential: true,
      showWhen: { field: 'wording', equals: 'own' },
    },
    kit: { label: { zh: '哪个锦囊', en: 'Script kit' }, widget: 'script-kit', essential: true, showWhen: FROM_KIT },
    card: { label: { zh: '哪一张（代号）', en: 'Which card, by its id' }, widget: 'text', essential: true, showWhen: FROM_KIT },
    values: { label: { zh: '卡片里的空填什么', en: 'Values for its places' }, widget: 'mapping', showWhen: FROM_KIT },
  };
}

function scoreForm(): Pick<
  typeof aiForm,
  'base' | 'points' | 'lowest' | 'highest' | 'scoreVariable' | 'reasonsVariable' | 'costliestVariable'
> {
  return {
    base: { label: { zh: '起点多少分', en: 'Begins with' }, widget: 'number', essential: true, showWhen: ONLY_SCORES },
    points: {
      label: { zh: '加减分', en: 'Points' },
      widget: 'items',
      items: pointsItems,
      essential: true,
      showWhen: ONLY_SCORES,
    },
    lowest: { label: { zh: '最低', en: 'At least' }, widget: 'number', showWhen: ONLY_SCORES },
    highest: { label: { zh: '最高', en: 'At most' }, widget: 'number', showWhen: ONLY_SCORES },
    scoreVariable: { ...kept('分数记到', 'Keep the score in'), essential: true, showWhen: ONLY_SCORES },
    reasonsVariable: { ...kept('理由记到', 'Keep the reasons in'), showWhen: ONLY_SCORES },
    costliestVariable: { ...kept('扣分最多的一行记到', 'Keep the costliest line in'), showWhen: ONLY_SCORES },
  };
}

function kept(zh: string, en: string): FieldHint {
  return { label: { zh, en }, widget: 'variable' };
}
