import { z } from 'zod';
import { formatDuration } from '../../calendar/index.js';
import type { Language, Text } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import { defineStep } from '../define-step.js';
import { duration, eventName, expression, formId, uniqueList, variableName } from '../settings.js';

const input = z.strictObject({
  variable: variableName,
  required: z.boolean(),
  /** Event starts only: CEL over `event` that gives the value; absent = the event field of the same name. */
  value: expression.optional(),
});
export type InputSetting = Readonly<z.infer<typeof input>>;

const reentry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({ kind: z.literal('after-exit'), cooldown: duration }),
  z.strictObject({ kind: z.literal('per-key'), key: expression }),
]);
export type ReentrySetting = Readonly<z.infer<typeof reentry>>;

const config = z.strictObject({
  triggers: z
    .array(z.enum(['api', 'form', 'event', 'manual', 'call']))
    .min(1)
    .max(5),
  event: eventName.optional(),
  match: expression.optional(),
  form: formId.optional(),
  inputs: uniqueList(input, (one) => one.variable),
  reentry,
  eligible: expression.optional(),
});
export type StartConfig = Readonly<z.infer<typeof config>>;

const TRIGGERS: Readonly<Record<StartConfig['triggers'][number], Text>> = {
  api: { zh: '渠道接口', en: 'Channel API' },
  form: { zh: '表单提交', en: 'Form' },
  event: { zh: '行为事件', en: 'Event' },
  manual: { zh: '员工手动', en: 'Staff' },
  call: { zh: '别的旅程', en: 'Another journey' },
};

/** Where every instance begins: what sets it off, what it brings along, and who may enter again when. */
export const startStep = defineStep<StartConfig>({
  type: 'start',
  label: { zh: '开始', en: 'Start' },
  help: {
    zh: '旅程从这里开始：由谁发起、带来什么、谁可以再进',
    en: 'Where the journey begins: what sets it off, what it brings, who may enter again',
  },
  group: 'start-end',
  icon: 'start',
  family: () => 'neutral',
  config,
  initial: { triggers: ['api'], inputs: [], reentry: { kind: 'after-exit', cooldown: 'P30D' } },
  form: {
    triggers: {
      label: { zh: '怎么发起', en: 'Set off by' },
      widget: 'choices',
      options: Object.entries(TRIGGERS).map(([value, label]) => ({ value, label })),
      essential: true,
    },
    event: {
      label: { zh: '哪个事件', en: 'Which event' },
      widget: 'event',
      help: { zh: '选了“行为事件”才用得上', en: 'Used when an event sets it off' },
    },
    match: { label: { zh: '只要这样的事件', en: 'Only events where' }, widget: 'condition' },
    form: { label: { zh: '发起表单', en: 'Form to fill' }, widget: 'form' },
    inputs: { label: { zh: '带来的信息', en: 'What it brings' }, widget: 'schema', essential: true },
    reentry: { label: { zh: '能不能再进', en: 'Entering again' }, widget: 'reentry', essential: true },
    eligible: {
      label: { zh: '谁可以进', en: 'Who may enter' },
      widget: 'condition',
      help: { zh: '不写就是谁都可以', en: 'Everyone when left empty' },
    },
  },
  begins: true,
  entrance: ({ triggers, reentry: { kind }, inputs }) => ({
    callable: triggers.includes('call'),
    perCase: kind === 'per-key',
    inputs: inputs.map(({ variable, required }) => ({ variable, required })),
  }),
  outcomes: () => [{ code: 'next', label: { zh: '进入', en: 'Entered' }, required: true }],
  triggers: false,
  rests: false,
  describe: (settings, language) =>
    [
      settings.triggers.map((one) => say(TRIGGERS[one], language)).join(language === 'zh' ? '或' : ' or '),
      reentryText(settings.reentry, language),
    ].join(language === 'zh' ? '，' : ', '),
  facts: (settings) => ({
    expressions: [
      ...(settings.match === undefined
        ? []
        : [{ path: 'match', source: settings.match, expected: 'boolean' as const, also: ['event' as const] }]),
      ...(settings.eligible === undefined ? [] : [{ path: 'eligible', source: settings.eligible, expected: 'boolean' as const, also: [] }]),
      ...(settings.reentry.kind === 'per-key'
        ? [{ path: 'reentry.key', source: settings.reentry.key, expected: 'any' as const, also: eventScope(settings) }]
        : []),
      ...settings.inputs.flatMap((one, index) =>
        one.value === undefined
          ? []
          : [{ path: `inputs.${index}.value`, source: one.value, expected: 'any' as const, also: ['event' as const] }],
      ),
    ],
    writes: settings.inputs.map((one) => one.variable),
    listens: settings.triggers.includes('event') ? [{ path: 'event', event: settings.event ?? '' }] : [],
    texts: [],
    forms: settings.triggers.includes('form') ? [settings.form ?? ''] : [],
  }),
  lower: (_, { step, way }) => ({ [step.id]: { op: 'go', step: step.id, way: way('next') } }),
});

function eventScope({ triggers }: StartConfig): readonly 'event'[] {
  return triggers.includes('event') ? ['event'] : [];
}

function reentryText(setting: ReentrySetting, language: Language): string {
  switch (setting.kind) {
    case 'once':
      return say({ zh: '一位客户只进一次', en: 'once for a customer' }, language);
    case 'after-exit':
      return say(
        { zh: `${formatDuration(setting.cooldown, 'zh')}内只进一次`, en: `once in ${formatDuration(setting.cooldown, 'en')}` },
        language,
      );
    case 'per-key':
      return say({ zh: '一笔业务进一次', en: 'once for each case' }, language);
  }
}
