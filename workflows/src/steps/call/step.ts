import { z } from 'zod';
import { LIMITS } from '../../expressions/limits.js';
import type { Language } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import type { EffectInstruction } from '../../plan/plan.js';
import { defineStep, type LowerContext, type Outcome, type StepFacts } from '../define-step.js';
import { QUICK_RETRY } from '../retry.js';
import { codesBeside, expression, inputOf, label, results, textsAt, values } from '../settings.js';

const config = z.strictObject({
  /** The journey that is called, with its name as it was when it was chosen; the code is empty while none is. */
  journey: z.strictObject({ code: z.string().max(GRAPH_LIMITS.id), name: label }),
  mode: z.enum(['once', 'each']),
  /** CEL giving a list: one journey for each of its items. */
  list: expression.optional(),
  /** How many may be under way at once. */
  atOnce: z.number().int().min(1).max(100),
  /** What it is given: names of its inputs ← CEL; `item` is the item of the list. */
  inputs: values,
  waits: z.enum(['wait', 'detached']),
  /** What becomes of those under way when this journey goes on without them. */
  children: z.enum(['cancel', 'leave']),
  /** Results of the called journey that have a way of their own. */
  outcomes: codesBeside('completed', 'failed'),
  results,
});
export type CallConfig = Readonly<z.infer<typeof config>>;

const EACH = { field: 'mode', equals: 'each' };
const WAITING = { field: 'waits', equals: 'wait' };

/** Has another published journey done, once or for each item of a list, and goes on by what becomes of it. */
export const callStep = defineStep<CallConfig>({
  type: 'call',
  label: { zh: '子旅程', en: 'Sub-journey' },
  help: {
    zh: '请另一条旅程办一段：办一次，或给名单里的每一项各办一次',
    en: 'Has another journey do a part: once, or once for each item of a list',
  },
  group: 'path',
  icon: 'call',
  family: () => 'neutral',
  config,
  initial: {
    journey: { code: '', name: { zh: '' } },
    mode: 'once',
    atOnce: 5,
    inputs: [],
    waits: 'wait',
    children: 'cancel',
    outcomes: [],
    results: [],
  },
  form: {
    journey: {
      label: { zh: '哪条旅程', en: 'Which journey' },
      help: { zh: '已发布、并且开始那里允许“别的旅程”发起的', en: 'A published one whose start lets other journeys set it off' },
      widget: 'journey',
      essential: true,
    },
    mode: {
      label: { zh: '办几次', en: 'How often' },
      widget: 'select',
      options: [
        { value: 'once', label: { zh: '办一次', en: 'Once' } },
        { value: 'each', label: { zh: '名单里每一项各办一次', en: 'Once for each item of a list' } },
      ],
      essential: true,
    },
    list: {
      label: { zh: '哪份名单', en: 'Which list' },
      help: { zh: '一个列表，最多 1000 项', en: 'A list of at most 1,000 items' },
      widget: 'expression',
      showWhen: EACH,
      essential: true,
    },
    atOnce: {
      label: { zh: '同时最多办', en: 'At once at most' },
      widget: 'number',
      unit: { zh: '个', en: 'journeys' },
      showWhen: EACH,
    },
    inputs: {
      label: { zh: '交给它的信息', en: 'What it is given' },
      help: { zh: '按名单办时，item 就是当前这一项', en: 'With a list, item is the item at hand' },
      widget: 'mapping',
      essential: true,
    },
    waits: {
      label: { zh: '等不等它', en: 'Waiting' },
      widget: 'select',
      options: [
        { value: 'wait', label: { zh: '等全部结束再走', en: 'Go on when all have ended' } },
        { value: 'detached', label: { zh: '发起了就走，不等', en: 'Set it off and go on' } },
      ],
    },
    children: {
      label: { zh: '中途离开时，没办完的', en: 'When this journey leaves before' },
      help: { zh: '比如客户退出、到期、运营跳过', en: 'Such as an exit, a deadline or a skip' },
      widget: 'select',
      options: [
        { value: 'cancel', label: { zh: '一起停掉', en: 'Stop those under way' } },
        { value: 'leave', label: { zh: '让它们办完', en: 'Let them finish' } },
      ],
      showWhen: WAITING,
    },
    outcomes: {
      label: { zh: '要分开走的结果', en: 'Results with their own way' },
      help: { zh: '代码要和那条旅程的结束代码一样；别的结果都走“办完”', en: 'Codes of its ends; every other end goes on by "Completed"' },
      widget: 'outcomes',
      showWhen: { field: 'mode', equals: 'once' },
    },
    results: {
      label: { zh: '带回来的信息', en: 'What comes back' },
      help: {
        zh: '办一次：outcome、output.名字；按名单：results（每项一条）、counts.completed、counts.failed',
        en: 'Once: outcome, output.name; for a list: results (one for each item), counts.completed, counts.failed',
      },
      widget: 'results',
      showWhen: WAITING,
    },
  },
  outcomes: (settings) => outcomesOf(settings),
  triggers: true,
  rests: true,
  passes: ({ waits, mode }) => (waits === 'detached' || mode === 'each' ? ['completed', 'failed'] : ['failed']),
  describe: (settings, language) => sentence(settings, language),
  facts: (settings) => factsOf(settings),
  lower: (settings, context) => ({ [context.step.id]: lowerCall(settings, context) }),
});

function outcomesOf(settings: CallConfig): readonly Outcome[] {
  const own = waysOfOwn(settings);
  return [
    {
      code: 'completed',
      label: own.length > 0 ? { zh: '别的结果', en: 'Any other result' } : { zh: '办完', en: 'Completed' },
      required: true,
    },
    ...own.map((item) => ({ ...item, required: true })),
    { code: 'failed', label: { zh: '没办成', en: 'Failed' }, required: true },
  ];
}

/** Only one journey that is waited for can come to a result of its own. */
function waysOfOwn({ mode, waits, outcomes }: CallConfig): CallConfig['outcomes'] {
  return mode === 'once' && waits === 'wait' ? outcomes : [];
}

function sentence({ journey, mode, atOnce, waits }: CallConfig, language: Language): string {
  if (journey.code === '') return say({ zh: '还没选旅程', en: 'No journey chosen' }, language);
  const name = say(journey.name, language);
  const each = mode === 'each';
  const zh = `${each ? `每一项办“${name}”，同时 ${atOnce} 个` : `办“${name}”`}${waits === 'detached' ? '，不等' : ''}`;
  const en = `${each ? `"${name}" for each item, ${atOnce} at once` : `"${name}"`}${waits === 'detached' ? ', without waiting' : ''}`;
  return language === 'zh' ? zh : en;
}

function factsOf(settings: CallConfig): StepFacts {
  const { journey, mode, list = '', inputs, waits } = settings;
  const each = mode === 'each';
  const scope = each ? (['item'] as const) : [];
  const taken = waits === 'wait' ? settings.results : [];
  return {
    expressions: [
      ...(each && list !== '' ? [{ path: 'list', source: list, expected: 'list' as const, also: [] }] : []),
      ...inputs.map(({ value }, index) => ({ path: `inputs.${index}.value`, source: value, expected: 'any' as const, also: scope })),
      // Put together they are one expression, which has its limits.
      ...(each && itemsOf(settings).length > LIMITS.source
        ? [{ path: 'inputs', source: itemsOf(settings), expected: 'list' as const, also: [] }]
        : []),
    ],
    writes: taken.map(({ variable }) => variable),
    listens: [],
    texts: textsAt('outcomes', waysOfOwn(settings)),
    forms: [],
    missing: [
      ...(journey.code === '' ? [{ path: 'journey', what: { zh: '选一条旅程', en: 'choose a journey' } }] : []),
      ...(each && list === '' ? [{ path: 'list', what: { zh: '说按哪份名单办', en: 'say which list' } }] : []),
    ],
    ...(journey.code === '' ? {} : { calls: callOf(settings) }),
  };
}

function callOf(settings: CallConfig): NonNullable<StepFacts['calls']> {
  const { journey, mode, inputs } = settings;
  return {
    ...{ path: 'journey', journey: journey.code, name: journey.name, each: mode === 'each' },
    inputs: inputs.map(({ name }) => name),
    outcomes: waysOfOwn(settings).map(({ code }) => code),
  };
}

/** The call itself is written down within one workflow task; what becomes of it comes through the inbox, whenever that is. */
function lowerCall(settings: CallConfig, { step, way }: LowerContext): EffectInstruction {
  const { journey, mode, atOnce, waits, children } = settings;
  const waiting = waits === 'wait';
  const own = waysOfOwn(settings).map(({ code }) => code);
  const taken = waiting ? settings.results : [];
  return {
    op: 'effect',
    step: step.id,
    operation: 'journey.call',
    settings: {
      journey: journey.code,
      each: mode === 'each',
      atOnce: mode === 'each' ? atOnce : 1,
      waits: waiting,
      collects: taken.some(({ from }) => from.split('.')[0] === 'results'),
      outcomes: own,
    },
    input: mode === 'each' ? { items: itemsOf(settings) } : inputOf(settings.inputs),
    timeoutMs: 5_000,
    retry: QUICK_RETRY,
    assign: taken.map(({ variable, from }) => ({ name: variable, path: from })),
    ways: ['completed', ...own, 'failed'].map(way),
    failed: way('failed'),
    quick: true,
    ...(waiting ? { reports: { onLeave: children === 'cancel' ? 'recall' : 'leave' } } : {}),
  };
}

/** CEL giving what each journey begins with. A line break ends whatever remark an expression ends with. */
export function itemsOf({ list = '', inputs }: Pick<CallConfig, 'list' | 'inputs'>): string {
  const members = inputs.map(({ name, value }) => `${JSON.stringify(name)}: (${value}\n)`);
  return `(${list}\n).map(item, {${members.join(', ')}})`;
}
