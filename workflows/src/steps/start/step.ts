import { defineStep, type ExpressionUse, type StepFacts } from '../define-step.js';
import { config, goesByAudience, type StartConfig, USUAL } from './config.js';
import { form } from './form.js';
import { sentence } from './words.js';

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
  form,
  begins: true,
  entrance: ({ triggers, reentry: { kind }, inputs, perDay, inAll, schedule }) => ({
    callable: triggers.includes('call'),
    perCase: kind === 'per-key',
    inputs: inputs.map(({ variable, required }) => ({ variable, required })),
    caps: [
      ...(perDay === undefined ? [] : [{ path: 'perDay', most: perDay }]),
      ...(inAll === undefined ? [] : [{ path: 'inAll', most: inAll }]),
    ],
    ...(triggers.includes('schedule') && schedule ? { schedule: { path: 'schedule', setting: schedule } } : {}),
  }),
  pins: (settings) => audienceOf(settings).map(({ segment, rule }) => ({ path: 'audience.rule', code: segment, rule })),
  outcomes: () => [{ code: 'next', label: { zh: '进入', en: 'Entered' }, required: true }],
  triggers: false,
  rests: false,
  describe: sentence,
  facts: (settings) => factsOf(settings),
  lower: (_, { step, way }) => ({ [step.id]: { op: 'go', step: step.id, way: way('next') } }),
});

/** The audience, where anybody goes by it. */
function audienceOf(settings: StartConfig): readonly NonNullable<StartConfig['audience']>[] {
  const { audience, triggers } = settings;
  const isUsed = goesByAudience(settings) || triggers.includes('broadcast');
  return isUsed && audience && audience.segment !== '' ? [audience] : [];
}

function factsOf(settings: StartConfig): StepFacts {
  const { triggers, event, businessEvent, inputs, form: filled, schedule } = settings;
  return {
    expressions: [...rules(settings), ...inputUses(settings)],
    writes: inputs.map((one) => one.variable),
    listens: [
      ...(triggers.includes('event') ? [{ path: 'event', event: event ?? '' }] : []),
      ...(triggers.includes('broadcast') ? [{ path: 'businessEvent', event: businessEvent ?? '' }] : []),
    ],
    texts: [],
    forms: triggers.includes('form') ? [filled ?? ''] : [],
    missing: missingIn(settings),
    ...(triggers.includes('schedule') && schedule?.calendar ? { calendars: [{ path: 'schedule.calendar', code: schedule.calendar }] } : {}),
  };
}

/** Ways in at which something happened that expressions may read as `event`. */
const WITH_EVENT: ReadonlySet<StartConfig['triggers'][number]> = new Set(['event', 'broadcast', 'schedule', 'audience', 'manual']);

function rules(settings: StartConfig): readonly ExpressionUse[] {
  const { triggers, match, businessMatch, touches, eligible, reentry } = settings;
  const aboutEvent = { expected: 'boolean', also: ['event'] } as const;
  const keyScope = triggers.some((one) => WITH_EVENT.has(one)) ? (['event'] as const) : [];
  const uses: readonly (ExpressionUse | null)[] = [
    match === undefined ? null : { path: 'match', source: match, ...aboutEvent },
    businessMatch === undefined ? null : { path: 'businessMatch', source: businessMatch, ...aboutEvent },
    touches === undefined ? null : { path: 'touches', source: touches, ...aboutEvent },
    eligible === undefined ? null : { path: 'eligible', source: eligible, expected: 'boolean', also: [], afterOwn: true },
    reentry.kind === 'per-key' ? { path: 'reentry.key', source: reentry.key, expected: 'any', also: keyScope, afterOwn: true } : null,
    ...audienceOf(settings).map(({ rule }): ExpressionUse => ({ path: 'audience.rule', source: rule, expected: 'boolean', also: [] })),
  ];
  return uses.filter((use) => use !== null);
}

function inputUses({ inputs }: StartConfig): readonly ExpressionUse[] {
  return inputs.flatMap(({ value }, index) =>
    value === undefined ? [] : [{ path: `inputs.${index}.value`, source: value, expected: 'any' as const, also: ['event' as const] }],
  );
}

function missingIn(settings: StartConfig): NonNullable<StepFacts['missing']> {
  const { triggers, audience, schedule, over = USUAL.over, institutions = USUAL.institutions } = settings;
  const timed = triggers.includes('schedule');
  return [
    ...(timed && !schedule ? [{ path: 'schedule', what: { zh: '说什么时候发起', en: 'say when' } }] : []),
    ...(goesByAudience(settings) && (audience?.segment ?? '') === ''
      ? [{ path: 'audience', what: { zh: '选一个客群', en: 'choose an audience' } }]
      : []),
    ...(timed && over === 'institutions' && institutions.length === 0
      ? [{ path: 'institutions', what: { zh: '选哪些机构', en: 'choose institutions' } }]
      : []),
  ];
}
