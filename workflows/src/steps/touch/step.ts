import { z } from 'zod';
import { durationMs, formatDuration } from '../../calendar/index.js';
import type { WorkInstruction } from '../../plan/plan.js';
import type { TouchConfig } from '../../touchpoint/work-config.js';
import { assignmentExpressions, assignmentInput, queueOf } from '../assignment-settings.js';
import { defineStep, type ExpressionUse, type LowerContext } from '../define-step.js';
import { formOf, formSize } from '../form-of.js';
import {
  codesBeside,
  duration,
  expressionsAt,
  fieldsFilled,
  fieldsRead,
  formId,
  inputOf,
  isDayOrMore,
  results,
  textsAt,
  uniqueList,
  values,
} from '../settings.js';
import { reasonsIn } from '../reasons-in.js';
import { lowerRights, missingRights, rightsForm, rightsSettings } from './rights.js';
import { ladderCells, lowerRung, rung, type RungSetting } from './ladder.js';

const config = z.strictObject({
  form: formId,
  expires: duration,
  idle: duration,
  lease: duration,
  ladder: uniqueList(rung, (one) => one.id),
  takeOver: z.enum(['never', 'higher-rung', 'with-reason', 'pairs']),
  ...rightsSettings,
  completions: codesBeside('completed', 'declined', 'expired'),
  scriptKit: z.string().max(64).optional(),
  prefill: values,
  results,
});
export type TouchSettings = Readonly<z.infer<typeof config>>;

const OWN_HANDS: RungSetting = {
  id: 'self',
  family: 'customer',
  label: { zh: '客户本人', en: 'Customer' },
  tryFor: 'P30D',
  tries: 1,
  channels: [],
};

/** The customer does something; who takes over when they stop is the relay ladder. */
export const touchStep = defineStep<TouchSettings>({
  type: 'touch',
  label: { zh: '客户触点', en: 'Touchpoint' },
  help: {
    zh: '请客户办一件事；没办完时，按接力阶梯由别的渠道接着办',
    en: 'The customer does something; when they stop, other channels take over by the ladder',
  },
  group: 'customer',
  icon: 'touch',
  family: () => 'customer',
  config,
  initial: {
    form: '',
    expires: 'P30D',
    idle: 'PT10M',
    lease: 'PT10M',
    ladder: [OWN_HANDS],
    takeOver: 'with-reason',
    completions: [],
    prefill: [],
    results: [],
  },
  form: {
    form: { label: { zh: '办什么', en: 'What to do' }, widget: 'form', essential: true },
    expires: { label: { zh: '多久有效', en: 'Open for' }, widget: 'duration', essential: true },
    ladder: {
      label: { zh: '接力阶梯', en: 'Relay ladder' },
      help: { zh: '没办完时，谁接着办', en: 'Who takes over when it is not finished' },
      widget: 'ladder',
      essential: true,
    },
    idle: { label: { zh: '闲置多久算断点', en: 'Idle before a breakpoint' }, widget: 'duration' },
    lease: {
      label: { zh: '占用多久', en: 'Length of a lease' },
      widget: 'duration',
      help: { zh: '一个人办着时，别人不能同时改', en: 'While one works, nobody else can save' },
    },
    takeOver: {
      label: { zh: '能不能接手别人正在办的', en: 'Taking over live work' },
      widget: 'select',
      options: [
        { value: 'never', label: { zh: '不能', en: 'Never' } },
        { value: 'higher-rung', label: { zh: '阶梯上更高的可以', en: 'Higher rungs may' } },
        { value: 'with-reason', label: { zh: '写明理由就可以', en: 'Anyone with a reason' } },
        { value: 'pairs', label: { zh: '写明谁可以接谁的', en: 'Those named below' } },
      ],
    },
    ...rightsForm,
    completions: { label: { zh: '办完的几种情形', en: 'Ways to complete' }, widget: 'completions' },
    scriptKit: { label: { zh: '话术锦囊', en: 'Script kit' }, widget: 'script-kit' },
    prefill: { label: { zh: '先填好的', en: 'Filled in beforehand' }, widget: 'mapping' },
    results: { label: { zh: '办完记下', en: 'Kept when completed' }, widget: 'results' },
  },
  outcomes: (settings) => [
    { code: 'completed', label: { zh: '已完成', en: 'Completed' }, required: true },
    ...settings.completions.map((one) => ({ ...one, required: true })),
    { code: 'declined', label: { zh: '客户不办', en: 'Declined' }, required: true },
    { code: 'expired', label: { zh: '已过期', en: 'Expired' }, required: true },
  ],
  triggers: true,
  rests: true,
  overnight: ({ expires }) => (isDayOrMore(expires) ? ['expired'] : []),
  describe: (settings, language, graph) => {
    const size = formSize(graph, settings.form);
    if (!size)
      return language === 'zh'
        ? `${formatDuration(settings.expires, 'zh')}内有效，边填边存，换人不重填`
        : `Open for ${formatDuration(settings.expires, 'en')}, saved as they type`;
    return language === 'zh'
      ? `${size.sections} 段 ${size.fields} 项，边填边存，换人不重填`
      : `${size.sections} parts, ${size.fields} fields, saved as they type`;
  },
  ladder: ladderCells,
  facts: (settings) => ({
    expressions: [...settings.ladder.flatMap(rungExpressions), ...expressionsAt('prefill', settings.prefill)],
    writes: settings.results.map((one) => one.variable),
    writesBy: { declined: reasonsIn(settings.results), expired: [] },
    listens: [],
    texts: [...textsAt('completions', settings.completions), ...settings.ladder.flatMap(rungTexts)],
    missing: missingRights(settings),
    forms: [settings.form],
    fields: [...fieldsRead(settings.results), ...fieldsFilled('prefill', settings.prefill)],
    queues: settings.ladder.flatMap((one, index) => queueOf(`ladder.${index}.assignment`, one.assignment)),
  }),
  lower: (settings, context) => ({ [context.step.id]: lowerTouch(settings, context) }),
});

function rungExpressions(one: RungSetting, index: number): readonly ExpressionUse[] {
  const conditions = (['when', 'directWhen'] as const).flatMap((key) => {
    const source = one[key];
    return source === undefined ? [] : [{ path: `ladder.${index}.${key}`, source, expected: 'boolean' as const, also: [] }];
  });
  const openings = (['zh', 'en'] as const).flatMap((language) => {
    const source = one.opening?.[language];
    return source?.includes('{{')
      ? [{ path: `ladder.${index}.opening.${language}`, source, expected: 'string' as const, also: [], template: true }]
      : [];
  });
  return [...conditions, ...openings, ...assignmentExpressions(`ladder.${index}.assignment`, one.assignment)];
}

function rungTexts(one: RungSetting, index: number) {
  return [
    { path: `ladder.${index}.label`, text: one.label },
    ...(one.opening ? [{ path: `ladder.${index}.opening`, text: one.opening }] : []),
  ];
}

function lowerTouch(settings: TouchSettings, { step, graph, way }: LowerContext): WorkInstruction {
  const work: TouchConfig = {
    kind: 'touch',
    name: step.name,
    form: formOf(graph, settings.form),
    scriptKit: settings.scriptKit ?? null,
    leaseMs: durationMs(settings.lease),
    idleMs: durationMs(settings.idle),
    expiresMs: durationMs(settings.expires),
    ladder: settings.ladder.map(lowerRung),
    takeOver: settings.takeOver,
    completions: settings.completions,
    ...lowerRights(settings),
  };
  return {
    op: 'work',
    step: step.id,
    work,
    input: { ...inputOf(settings.prefill), ...Object.assign({}, ...settings.ladder.map((one) => assignmentInput(one.id, one.assignment))) },
    assign: settings.results.map(({ variable, from }) => ({ name: variable, field: from })),
    ways: [way('completed'), ...settings.completions.map((one) => way(one.code)), way('declined'), way('expired')],
  };
}
