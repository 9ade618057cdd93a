import { defineStep, type ExpressionUse } from '../define-step.js';
import { expressionsAt } from '../settings.js';
import { type AwaitedEventSetting, config, hasTime, isOvernight, type WaitConfig } from './config.js';
import { lowerWait } from './lower.js';
import { describeWait, timeLabel } from './words.js';

export type { AwaitedEventSetting } from './config.js';

/** Rests for a time, until a date or a window, or for an event; what comes first wins. */
export const waitStep = defineStep<WaitConfig>({
  type: 'wait',
  label: { zh: '等待', en: 'Wait' },
  help: {
    zh: '等一段时间、等到某天或某个时段，或等客户做了什么，先到先算',
    en: 'Wait for a time, a date, a window or an event; what comes first wins',
  },
  group: 'path',
  icon: 'wait',
  family: () => 'neutral',
  config,
  initial: { duration: 'P1D', events: [] },
  form: {
    duration: { label: { zh: '最多等多久', en: 'Wait at most' }, widget: 'length', essential: true },
    until: {
      label: { zh: '等到哪天', en: 'Until' },
      widget: 'expression',
      help: { zh: '一个日期或时间，比如到期日', en: 'A date or time, such as the due date' },
    },
    shift: { label: { zh: '错开', en: 'Shift by' }, widget: 'length' },
    shiftDirection: {
      label: { zh: '往前还是往后', en: 'Before or after' },
      widget: 'select',
      options: [
        { value: 'before', label: { zh: '提前', en: 'Before' } },
        { value: 'after', label: { zh: '推后', en: 'After' } },
      ],
    },
    atTime: {
      label: { zh: '几点', en: 'At' },
      widget: 'time-of-day',
      help: { zh: '按天算出的那天几点；没按天算，就等下一个这个时间', en: 'On the day that comes out; else the next time it is so late' },
    },
    windows: {
      label: { zh: '只在这些时段', en: 'Only in these windows' },
      widget: 'windows',
      help: { zh: '时间到了却不在时段里，就等时段开始', en: 'What comes out beside them waits for the next' },
    },
    calendar: { label: { zh: '按哪本日历', en: 'Calendar' }, widget: 'calendar' },
    zone: { label: { zh: '按哪个时区', en: 'Time zone' }, widget: 'zone' },
    events: { label: { zh: '或者等到', en: 'Or until' }, widget: 'events', essential: true },
  },
  outcomes: (settings) => [
    { code: 'time', label: timeLabel(settings), required: true },
    ...(settings.until === undefined ? [] : [{ code: 'past', label: { zh: '已经过了', en: 'Already past' }, required: true }]),
    ...settings.events.map((one) => ({ code: one.id, label: one.label, required: true })),
  ],
  triggers: true,
  rests: true,
  // A window may be open when somebody comes: then it is time at once.
  passes: (settings) => [
    'past',
    ...(settings.duration === undefined && settings.until === undefined && hasTime(settings) ? ['time'] : []),
    ...settings.events.filter((one) => one.since !== 'step').map((one) => one.id),
  ],
  overnight: ({ duration: length, until }) => (until !== undefined || isOvernight(length) ? ['time'] : []),
  describe: describeWait,
  facts: (settings) => ({
    expressions: [
      ...(settings.until === undefined ? [] : [{ path: 'until', source: settings.until, expected: 'datetime' as const, also: [] }]),
      ...settings.events.flatMap(eventExpressions),
    ],
    writes: settings.events.flatMap((one) => one.assign.map((assigned) => assigned.name)),
    writesBy: { time: [], past: [], ...Object.fromEntries(settings.events.map((one) => [one.id, one.assign.map(({ name }) => name)])) },
    listens: settings.events.map((one) => ({ path: 'events', event: one.event })),
    ...(hasTime(settings) ? {} : { endlessFor: 'duration' }),
    windows: (settings.windows ?? []).map((window, index) => ({ path: `windows.${index}`, window })),
    ...(settings.atTime === undefined ? {} : { atTime: { path: 'atTime', time: settings.atTime } }),
    calendars: settings.calendar === undefined ? [] : [{ path: 'calendar', code: settings.calendar }],
    texts: settings.events.map((one, index) => ({ path: `events.${index}.label`, text: one.label })),
    forms: [],
  }),
  lower: (settings, context) => ({ [context.step.id]: lowerWait(settings, context) }),
});

function eventExpressions(one: AwaitedEventSetting, index: number): readonly ExpressionUse[] {
  const match =
    one.match === undefined
      ? []
      : [{ path: `events.${index}.match`, source: one.match, expected: 'boolean' as const, also: ['event' as const] }];
  const assigned = expressionsAt(`events.${index}.assign`, one.assign).map((use) => ({ ...use, also: ['event' as const] }));
  return [...match, ...assigned];
}
