import { z } from 'zod';
import { CONTACT_CLASS_NAMES } from '../../graph/contact.js';
import { defineStep, type ExpressionUse, type StepFacts } from '../define-step.js';
import { templateUses } from '../placeholders.js';
import { expression, expressionsAt, label, template, values } from '../settings.js';
import { length } from '../time-settings.js';
import { lowerSet } from './lower.js';

const tag = z.string().trim().min(1).max(64);
const contactClass = z.enum(['regulatory', 'service', 'sales', 'collections']);
const config = z.strictObject({
  variables: values,
  attributes: values,
  addTags: z.array(tag).max(50),
  removeTags: z.array(tag).max(50),
  /** What the instance's stage is called from here on. */
  stage: label.optional(),
  /** What the customer is promised, with placeholders. */
  promise: template.optional(),
  /** By when, CEL that gives a date (its end counts) or an instant. */
  promiseDue: expression.optional(),
  /** Or how long from here, on the working calendar or the plain one. */
  promiseWithin: length.optional(),
  /** What becomes of the open promises of this instance. */
  settle: z.enum(['kept', 'broken']).optional(),
  /** Other journeys of this customer that are put on hold, or let go on, by their class. */
  pause: contactClass.optional(),
  resume: contactClass.optional(),
  /** Why, for the journals of those journeys. */
  pauseReason: label.optional(),
});
export type SetConfig = Readonly<z.infer<typeof config>>;

const CLASSES = (['sales', 'service', 'collections', 'regulatory'] as const).map((value) => ({ value, label: CONTACT_CLASS_NAMES[value] }));

/** Writes down what is known now: for this instance, for the customer, and for the customer's other journeys. */
export const setStep = defineStep<SetConfig>({
  type: 'set',
  label: { zh: '赋值', en: 'Set' },
  help: {
    zh: '记下变量、客户资料和标签、阶段、承诺，或暂停这位客户的其他旅程',
    en: "Write down variables, attributes, tags, stage, promises; pause the customer's other journeys",
  },
  group: 'system',
  icon: 'set',
  family: () => 'neutral',
  config,
  initial: { variables: [], attributes: [], addTags: [], removeTags: [] },
  form: {
    variables: { label: { zh: '变量', en: 'Variables' }, widget: 'assignments', essential: true },
    attributes: { label: { zh: '客户资料', en: 'Customer attributes' }, widget: 'mapping' },
    addTags: { label: { zh: '贴上标签', en: 'Add tags' }, widget: 'tags', essential: true },
    removeTags: { label: { zh: '撕掉标签', en: 'Remove tags' }, widget: 'tags' },
    stage: { label: { zh: '进入阶段', en: 'Stage' }, widget: 'text-both' },
    promise: {
      label: { zh: '向客户承诺', en: 'Promise' },
      widget: 'template',
      help: { zh: '比如两个工作日内答复', en: 'Such as an answer within two working days' },
    },
    promiseDue: {
      label: { zh: '什么时候以前', en: 'By when' },
      widget: 'expression',
      help: { zh: '一个日期或时间；日期算到当天结束', en: 'A date or a time; of a date its end' },
    },
    promiseWithin: {
      label: { zh: '或多久以内', en: 'Or within' },
      widget: 'length',
      help: { zh: '从这里起算，可以按工作日；写了就按它', en: 'Counted from here, in working days too; it goes before a date' },
    },
    settle: {
      label: { zh: '以前的承诺', en: 'Promises made' },
      widget: 'consent',
      options: [
        { value: 'kept', label: { zh: '做到了', en: 'Were kept' } },
        { value: 'broken', label: { zh: '没做到', en: 'Were broken' } },
      ],
    },
    pause: { label: { zh: '暂停其他旅程', en: 'Pause others' }, widget: 'consent', options: CLASSES },
    resume: { label: { zh: '恢复其他旅程', en: 'Resume others' }, widget: 'consent', options: CLASSES },
    pauseReason: {
      label: { zh: '为什么', en: 'Why' },
      widget: 'text-both',
      help: { zh: '会记进那些旅程的轨迹', en: 'Stands in their journals' },
    },
  },
  outcomes: () => [{ code: 'next', label: { zh: '接着走', en: 'Next' }, required: true }],
  triggers: false,
  rests: false,
  describe: (settings, language) => sentence(settings, language === 'zh'),
  facts: (settings) => factsOf(settings),
  lower: (settings, context) => lowerSet(settings, context),
});

function factsOf({ variables, attributes, ...more }: SetConfig): StepFacts {
  const { promise, promiseDue, promiseWithin, stage, pauseReason } = more;
  const due: readonly ExpressionUse[] =
    promise === undefined || promiseDue === undefined || promiseWithin !== undefined
      ? []
      : [{ path: 'promiseDue', source: promiseDue, expected: 'datetime', also: [] }];
  // Variables come first.
  const others = [...expressionsAt('attributes', attributes), ...(promise === undefined ? [] : templateUses('promise', promise)), ...due];
  const texts = Object.entries({ stage, promise, pauseReason }).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  return {
    expressions: [...expressionsAt('variables', variables), ...others.map((use): ExpressionUse => ({ ...use, afterOwn: true }))],
    writes: variables.map((one) => one.name),
    listens: [],
    texts,
    forms: [],
    missing: missingIn(more),
  };
}

function missingIn({
  promise,
  promiseDue,
  promiseWithin,
  pause,
  resume,
  pauseReason,
}: Omit<SetConfig, 'variables' | 'attributes'>): StepFacts['missing'] {
  const lacksDue = promise !== undefined && !promiseDue && promiseWithin === undefined;
  const lacksReason = (pause ?? resume) !== undefined && !pauseReason?.zh;
  return [
    ...(lacksDue ? [{ path: 'promiseDue', what: { zh: '说什么时候以前做到', en: 'say by when it is kept' } }] : []),
    ...(lacksReason ? [{ path: 'pauseReason', what: { zh: '写上为什么', en: 'say why' } }] : []),
  ];
}

function sentence(settings: SetConfig, chinese: boolean): string {
  const parts = chinese ? partsZh(settings) : partsEn(settings);
  if (parts.length === 0) return chinese ? '还没说记什么' : 'Nothing to set yet';
  return chinese ? parts.join('，') : `Set ${parts.join(', ')}`;
}

function partsZh({ variables, attributes, addTags, removeTags, stage, promise, settle, pause, resume }: SetConfig): readonly string[] {
  return present([
    [variables.length > 0, `记 ${variables.length} 个变量`],
    [attributes.length > 0, `写 ${attributes.length} 项客户资料`],
    [addTags.length > 0, `贴“${addTags.join('”“')}”`],
    [removeTags.length > 0, `撕“${removeTags.join('”“')}”`],
    [stage !== undefined, `进入“${stage?.zh ?? ''}”`],
    [promise !== undefined, `承诺“${promise?.zh ?? ''}”`],
    [settle !== undefined, settle === 'kept' ? '承诺做到了' : '承诺没做到'],
    [pause !== undefined, `暂停其他${pause ? CONTACT_CLASS_NAMES[pause].zh : ''}旅程`],
    [resume !== undefined, `恢复其他${resume ? CONTACT_CLASS_NAMES[resume].zh : ''}旅程`],
  ]);
}

function partsEn({ variables, attributes, addTags, removeTags, stage, promise, settle, pause, resume }: SetConfig): readonly string[] {
  return present([
    [variables.length > 0, `${variables.length} variable(s)`],
    [attributes.length > 0, `${attributes.length} attribute(s)`],
    [addTags.length > 0, `tag ${addTags.join(', ')}`],
    [removeTags.length > 0, `untag ${removeTags.join(', ')}`],
    [stage !== undefined, `stage ${stage?.en ?? stage?.zh ?? ''}`],
    [promise !== undefined, `promise ${promise?.en ?? promise?.zh ?? ''}`],
    [settle !== undefined, `promises ${settle ?? ''}`],
    [pause !== undefined, `other ${pause ?? ''} journeys on hold`],
    [resume !== undefined, `other ${resume ?? ''} journeys going on`],
  ]);
}

function present(parts: readonly (readonly [isThere: boolean, text: string])[]): readonly string[] {
  return parts.flatMap(([isThere, text]) => (isThere ? [text] : []));
}
