import { z } from 'zod';
import { durationMs, formatDuration } from '../../calendar/index.js';
import type { Language } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import type { AwaitedEvent, AwaitInstruction } from '../../plan/plan.js';
import { defineStep, type ExpressionUse, type LowerContext } from '../define-step.js';
import { duration, eventName, expression, expressionsAt, id, label, uniqueList, values } from '../settings.js';

const awaited = z.strictObject({
  id,
  label,
  event: eventName,
  match: expression.optional(),
  /** How far back an event counts that came early. */
  since: z.union([z.enum(['step', 'entry']), duration]),
  assign: values,
});
export type AwaitedEventSetting = Readonly<z.infer<typeof awaited>>;

const config = z.strictObject({
  duration: duration.optional(),
  until: expression.optional(),
  shift: duration.optional(),
  shiftDirection: z.enum(['before', 'after']).optional(),
  events: uniqueList(awaited, (one) => one.id, ['time', 'past']),
});
export type WaitConfig = Readonly<z.infer<typeof config>>;

/** Rests for a time, until a date, or for an event; what comes first wins. */
export const waitStep = defineStep<WaitConfig>({
  type: 'wait',
  label: { zh: '等待', en: 'Wait' },
  help: { zh: '等一段时间、等到某天，或等客户做了什么，先到先算', en: 'Wait for a time, a date or an event; what comes first wins' },
  group: 'path',
  icon: 'wait',
  family: () => 'neutral',
  config,
  initial: { duration: 'P1D', events: [] },
  form: {
    duration: { label: { zh: '最多等多久', en: 'Wait at most' }, widget: 'duration', essential: true },
    until: {
      label: { zh: '等到哪天', en: 'Until' },
      widget: 'expression',
      help: { zh: '一个日期或时间，比如到期日', en: 'A date or time, such as the due date' },
    },
    shift: { label: { zh: '错开', en: 'Shift by' }, widget: 'duration' },
    shiftDirection: {
      label: { zh: '往前还是往后', en: 'Before or after' },
      widget: 'select',
      options: [
        { value: 'before', label: { zh: '提前', en: 'Before' } },
        { value: 'after', label: { zh: '推后', en: 'After' } },
      ],
    },
    events: { label: { zh: '或者等到', en: 'Or until' }, widget: 'events', essential: true },
  },
  outcomes: (settings) => [
    { code: 'time', label: timeLabel(settings), required: true },
    ...(settings.until === undefined ? [] : [{ code: 'past', label: { zh: '已经过了', en: 'Already past' }, required: true }]),
    ...settings.events.map((one) => ({ code: one.id, label: one.label, required: true })),
  ],
  triggers: true,
  rests: true,
  passes: (settings) => ['past', ...settings.events.filter((one) => one.since !== 'step').map((one) => one.id)],
  describe: (settings, language) => {
    const parts = [...limits(settings, language), ...settings.events.map((one) => say(one.label, language))];
    if (parts.length === 0) return language === 'zh' ? '还没说等什么' : 'Nothing to wait for yet';
    return language === 'zh' ? `等 ${parts.join('，或 ')}` : `Wait ${parts.join(', or ')}`;
  },
  facts: (settings) => ({
    expressions: [
      ...(settings.until === undefined ? [] : [{ path: 'until', source: settings.until, expected: 'datetime' as const, also: [] }]),
      ...settings.events.flatMap(eventExpressions),
    ],
    writes: settings.events.flatMap((one) => one.assign.map((assigned) => assigned.name)),
    listens: settings.events.map((one) => ({ path: 'events', event: one.event })),
    ...(settings.duration === undefined && settings.until === undefined ? { endlessFor: 'duration' } : {}),
    texts: settings.events.map((one, index) => ({ path: `events.${index}.label`, text: one.label })),
    forms: [],
  }),
  lower: (settings, context) => ({ [context.step.id]: lowerWait(settings, context) }),
});

function timeLabel(settings: WaitConfig) {
  if (settings.duration === undefined) return { zh: '到时间', en: 'Time is up' };
  return { zh: `${formatDuration(settings.duration, 'zh')}到`, en: `${formatDuration(settings.duration, 'en')} over` };
}

function limits(settings: WaitConfig, language: Language): readonly string[] {
  const found: string[] = [];
  if (settings.duration !== undefined) found.push(formatDuration(settings.duration, language));
  if (settings.until !== undefined) {
    const shift = settings.shift === undefined ? '' : formatDuration(settings.shift, language);
    const before = settings.shiftDirection !== 'after';
    if (shift === '') found.push(say({ zh: '到指定日期', en: 'until a date' }, language));
    else found.push(language === 'zh' ? `到日期${before ? '前' : '后'} ${shift}` : `until ${shift} ${before ? 'before' : 'after'} a date`);
  }
  return found;
}

function eventExpressions(one: AwaitedEventSetting, index: number): readonly ExpressionUse[] {
  const match =
    one.match === undefined
      ? []
      : [{ path: `events.${index}.match`, source: one.match, expected: 'boolean' as const, also: ['event' as const] }];
  const assigned = expressionsAt(`events.${index}.assign`, one.assign).map((use) => ({ ...use, also: ['event' as const] }));
  return [...match, ...assigned];
}

function lowerWait(settings: WaitConfig, { step, way }: LowerContext): AwaitInstruction {
  const shiftMs = settings.shift === undefined ? 0 : durationMs(settings.shift);
  const offsetMs = settings.shiftDirection === 'after' ? shiftMs : 0 - shiftMs;
  return {
    op: 'await',
    step: step.id,
    timers: [
      ...(settings.duration === undefined ? [] : [{ afterMs: durationMs(settings.duration), way: way('time') }]),
      ...(settings.until === undefined ? [] : [{ until: settings.until, offsetMs, way: way('time'), past: way('past') }]),
    ],
    events: settings.events.map((one): AwaitedEvent => ({
      event: one.event,
      ...(one.match === undefined ? {} : { match: one.match }),
      since: one.since === 'step' || one.since === 'entry' ? one.since : { ms: durationMs(one.since) },
      assign: one.assign,
      way: way(one.id),
    })),
  };
}
