import type { Text } from '../../graph/graph.js';
import type { StepFacts } from '../define-step.js';
import { type AiConfig, asksModel, type Skill } from './settings-schema.js';

type Missing = NonNullable<StepFacts['missing']>;

/** Settings that each skill cannot do without. */
const missing: { readonly [S in Skill]: (settings: AiConfig) => Missing } = {
  'recognise-intent': () => [],
  extract: ({ fields = [] }) => [
    ...one(fields.length === 0, 'fields', { zh: '说要找什么', en: 'say what is looked for' }),
    ...fields.flatMap(({ kind, options = [], variable }, index) => [
      ...one(variable === '', `fields.${index}.variable`, { zh: '说记到哪里', en: 'say where it is kept' }),
      ...one(kind === 'choice' && options.length === 0, `fields.${index}.options`, {
        zh: '写上要找的词',
        en: 'write the words to look for',
      }),
    ]),
  ],
  classify: ({ classes = [], classVariable }) => [
    ...one(classes.length < 2, 'classes', { zh: '至少写两类', en: 'name two classes at least' }),
    ...one(classVariable === undefined, 'classVariable', { zh: '说类别记到哪里', en: 'say where the class is kept' }),
  ],
  summarise: ({ textVariable }) =>
    one(textVariable === undefined, 'textVariable', { zh: '说摘要记到哪里', en: 'say where the summary is kept' }),
  draft: ({ wording, text, kit = '', card = '', textVariable }) => [
    ...one(wording !== 'kit' && (text?.zh ?? '').trim() === '', 'text', { zh: '写上底稿', en: 'write the text' }),
    ...one(wording === 'kit' && kit === '', 'kit', { zh: '选一个锦囊', en: 'choose a script kit' }),
    ...one(wording === 'kit' && card === '', 'card', { zh: '说用哪一张卡片', en: 'say which card' }),
    ...one(textVariable === undefined, 'textVariable', { zh: '说写好的记到哪里', en: 'say where the text is kept' }),
  ],
  score: ({ points = [], lowest = 0, highest = 100, scoreVariable }) => [
    ...one(points.length === 0, 'points', { zh: '写上什么加分、什么扣分', en: 'say what counts' }),
    ...points.flatMap(({ measure }, index) =>
      one(measure === '', `points.${index}.measure`, { zh: '说看哪个数', en: 'say which number is looked at' }),
    ),
    ...one(lowest >= highest, 'highest', { zh: '最高分要比最低分高', en: 'the highest must be above the lowest' }),
    ...one(scoreVariable === undefined, 'scoreVariable', { zh: '说分数记到哪里', en: 'say where the score is kept' }),
  ],
};

/** What a skill lacks, and what to do about each. */
export function missingIn(settings: AiConfig): Missing {
  const { path = '' } = settings;
  return [
    ...missing[settings.skill](settings),
    ...one(asksModel(settings) && path === '', 'path', { zh: '说模型的服务地址', en: 'say where the model answers' }),
  ];
}

function one(isMissing: boolean, path: string, what: Text): Missing {
  return isMissing ? [{ path, what }] : [];
}
