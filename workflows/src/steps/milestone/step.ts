import { z } from 'zod';
import { durationMs, formatDuration } from '../../calendar/index.js';
import { readNames } from '../../expressions/index.js';
import type { JsonObject, Language } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import type { EffectInstruction, Instruction, Label } from '../../plan/plan.js';
import { defineStep, type ExpressionUse, type LowerContext, type StepFacts } from '../define-step.js';
import { QUICK_RETRY } from '../retry.js';
import { duration, eventName, expression, id, textJson } from '../settings.js';

const config = z.strictObject({
  kind: z.enum(['stage', 'goal']),
  /** How a goal is reached. */
  by: z.enum(['event', 'condition']).optional(),
  event: eventName.optional(),
  /** CEL over the event; absent = every event of that name. */
  match: expression.optional(),
  /** CEL, asked when the milestone is passed. */
  condition: expression.optional(),
  /** How long after passing the milestone an event counts, also when the instance has ended meanwhile. */
  window: duration.optional(),
  /** What reaching it is worth, CEL that gives a number. */
  value: expression.optional(),
  /** Reached, the instance ends at once. */
  exit: z.boolean().optional(),
  /** Result with which it ends then. */
  outcome: id.optional(),
});
export type MilestoneConfig = Readonly<z.infer<typeof config>>;

const DEFAULT_WINDOW = 'P30D';
const DEFAULT_OUTCOME = 'goal';

/** Marks how far an instance has come: a stage it has entered, or a goal it has reached or may reach from here on. */
export const milestoneStep = defineStep<MilestoneConfig>({
  type: 'milestone',
  label: { zh: '里程碑', en: 'Milestone' },
  help: { zh: '走到哪一段了，或达成了什么目标；结束以后的也算', en: 'How far it has come, or a goal that is reached, also after the end' },
  group: 'start-end',
  icon: 'milestone',
  family: () => 'neutral',
  config,
  initial: { kind: 'stage' },
  form: {
    kind: {
      label: { zh: '是什么', en: 'Marks' },
      widget: 'select',
      essential: true,
      options: [
        { value: 'stage', label: { zh: '一个阶段', en: 'A stage' } },
        { value: 'goal', label: { zh: '一个目标', en: 'A goal' } },
      ],
    },
    by: {
      label: { zh: '怎样算达成', en: 'Reached by' },
      widget: 'select',
      essential: true,
      options: [
        { value: 'event', label: { zh: '发生一件事', en: 'An event' } },
        { value: 'condition', label: { zh: '走到这里时符合条件', en: 'A condition that holds here' } },
      ],
      showWhen: { field: 'kind', equals: 'goal' },
    },
    event: { label: { zh: '什么事', en: 'Event' }, widget: 'event', essential: true, showWhen: { field: 'by', equals: 'event' } },
    match: { label: { zh: '还要符合', en: 'That also' }, widget: 'condition', showWhen: { field: 'by', equals: 'event' } },
    window: {
      label: { zh: '多久以内', en: 'Within' },
      widget: 'duration',
      essential: true,
      help: { zh: '从走过这里起算，旅程结束了也算', en: 'Counted from here, also after the journey has ended' },
      showWhen: { field: 'by', equals: 'event' },
    },
    condition: { label: { zh: '什么条件', en: 'Condition' }, widget: 'condition', showWhen: { field: 'by', equals: 'condition' } },
    value: {
      label: { zh: '值多少', en: 'Value' },
      widget: 'expression',
      help: { zh: '比如成交金额，算效果用', en: 'Such as the amount, for figures' },
      showWhen: { field: 'kind', equals: 'goal' },
    },
    exit: { label: { zh: '达成就结束', en: 'Ends the journey' }, widget: 'switch', showWhen: { field: 'kind', equals: 'goal' } },
    outcome: {
      label: { zh: '结果代号', en: 'Result' },
      widget: 'text',
      help: { zh: '字母写的代号，不写就是 goal', en: 'A code in letters; empty: goal' },
      showWhen: { field: 'exit', equals: true },
    },
  },
  outcomes: () => [{ code: 'next', label: { zh: '接着走', en: 'Next' }, required: true }],
  goals: (settings, step) => (isExitByEvent(settings) ? [exitOf(settings, step)] : []),
  triggers: false,
  rests: false,
  describe: (settings, language) => sentence(settings, language),
  facts: (settings) => factsOf(settings),
  lower: (settings, context) => lowerMilestone(settings, context),
});

function sentence({ kind, by, window = DEFAULT_WINDOW, exit }: MilestoneConfig, language: Language): string {
  if (kind === 'stage') return say({ zh: '进入这个阶段', en: 'Enters this stage' }, language);
  const how =
    by === 'condition'
      ? { zh: '到这里符合条件就算达成', en: 'Reached if its condition holds here' }
      : { zh: `${formatDuration(window, 'zh')}内发生就算达成`, en: `Reached within ${formatDuration(window, 'en')}` };
  return say(exit ? { zh: `${how.zh}，并结束`, en: `${how.en}, then it ends` } : how, language);
}

function isExitByEvent({ kind, by, exit }: MilestoneConfig): boolean {
  return kind === 'goal' && by !== 'condition' && exit === true;
}

/** Variable that says until when the goal is open; the colon keeps it apart from what people name. */
function openUntil(step: string): string {
  return `goal:${step}`;
}

function exitOf({ event = '', match, outcome = DEFAULT_OUTCOME }: MilestoneConfig, step: string) {
  return { id: step, goal: true, event, ...(match === undefined ? {} : { match }), outcome, until: openUntil(step) };
}

const NOTHING: StepFacts = { expressions: [], writes: [], listens: [], texts: [], forms: [] };

function factsOf(settings: MilestoneConfig): StepFacts {
  const { kind, by } = settings;
  if (kind === 'stage') return NOTHING;
  if (by === undefined) return { ...NOTHING, missing: [{ path: 'by', what: { zh: '选怎样算达成', en: 'choose how it is reached' } }] };
  return by === 'event' ? eventFacts(settings) : conditionFacts(settings);
}

function eventFacts({ event = '', match, window, value }: MilestoneConfig): StepFacts {
  return {
    ...NOTHING,
    expressions: [
      ...use('match', match, { expected: 'boolean', also: ['event'] }),
      ...use('value', value, { expected: 'number', also: ['event'] }),
    ],
    listens: [{ path: 'event', event }],
    missing: window === undefined ? [{ path: 'window', what: { zh: '说多久以内算', en: 'say within what time it counts' } }] : [],
  };
}

function conditionFacts({ condition, value }: MilestoneConfig): StepFacts {
  return {
    ...NOTHING,
    expressions: [
      ...use('condition', condition, { expected: 'boolean', also: [] }),
      ...use('value', value, { expected: 'number', also: [] }),
    ],
    missing: condition ? [] : [{ path: 'condition', what: { zh: '写上条件', en: 'write the condition' } }],
  };
}

type Use = Pick<ExpressionUse, 'expected' | 'also'>;

function use(path: string, source: string | undefined, { expected, also }: Use): readonly ExpressionUse[] {
  return source === undefined ? [] : [{ path, source, expected, also }];
}

function lowerMilestone(settings: MilestoneConfig, context: LowerContext): Readonly<Record<Label, Instruction>> {
  const { step, way } = context;
  if (settings.kind === 'stage') {
    return { [step.id]: effect(context, { settings: { kind: 'stage', label: textJson(step.name) }, input: {}, way: way('next') }) };
  }
  return settings.by === 'condition' ? lowerCondition(settings, context) : lowerEvent(settings, context);
}

/** Asked once, here: whoever passes without it has not reached the goal. */
function lowerCondition(settings: MilestoneConfig, context: LowerContext): Readonly<Record<Label, Instruction>> {
  const { step, way, label } = context;
  const [reached, end] = [label('reached'), label('end')];
  const on = settings.exit ? { outcome: 'next', to: end } : way('next');
  return {
    [step.id]: {
      op: 'branch',
      step: step.id,
      cases: [{ when: settings.condition ?? 'false', way: { outcome: 'reached', to: reached } }],
      otherwise: way('next'),
    },
    [reached]: effect(context, {
      settings: { kind: 'reached', ...(settings.exit ? { quiet: true } : {}) },
      input: valueInput(settings),
      way: on,
    }),
    ...(settings.exit ? { [end]: { op: 'end' as const, step: step.id, outcome: settings.outcome ?? DEFAULT_OUTCOME } } : {}),
  };
}

function valueInput({ value }: MilestoneConfig): Readonly<Record<string, string>> {
  return value === undefined ? {} : { value };
}

/** From here on the event counts; where it ends the instance the engine must know until when. */
function lowerEvent(settings: MilestoneConfig, context: LowerContext): Readonly<Record<Label, Instruction>> {
  const { step, way, label } = context;
  const { event = '', match, window = DEFAULT_WINDOW, value } = settings;
  const watch = {
    settings: { kind: 'goal', event, match: match ?? null, value: value ?? null, windowMs: durationMs(window) },
    input: variablesRead([match, value]),
    way: way('next'),
  };
  if (!isExitByEvent(settings)) return { [step.id]: effect(context, watch) };
  const until = { name: openUntil(step.id), value: `addDuration(now, duration("${window}"))` };
  return {
    [step.id]: { op: 'assign', step: step.id, values: [until], way: { outcome: 'next', to: label('watch') } },
    [label('watch')]: effect(context, watch),
  };
}

/** Variables that are read when the event comes: kept as they are now, since the instance may have ended by then. */
function variablesRead(sources: readonly (string | undefined)[]): Readonly<Record<string, string>> {
  const names = sources.flatMap((source) => (source === undefined ? [] : readNames(source)));
  const variables = names.flatMap((name) => (name.startsWith('vars.') ? [name.split('.')[1] ?? ''] : []));
  return Object.fromEntries([...new Set(variables)].map((name) => [name, `vars.${name}`]));
}

interface Passing {
  readonly settings: JsonObject;
  readonly input: Readonly<Record<string, string>>;
  readonly way: EffectInstruction['ways'][number];
}

function effect({ step }: LowerContext, { settings, input, way }: Passing): EffectInstruction {
  return {
    op: 'effect',
    step: step.id,
    operation: 'milestone.pass',
    settings,
    input,
    timeoutMs: 5_000,
    retry: QUICK_RETRY,
    assign: [],
    ways: [way],
    failed: null,
    quick: true,
  };
}
