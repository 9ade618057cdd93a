import { z } from 'zod';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import { defineStep, type Joining } from '../define-step.js';
import { stepOf } from '../parallel/pairs.js';
import { MOST_BRANCHES, parallelStep } from '../parallel/step.js';

const config = z.strictObject({
  /** Id of the parallel step it closes; empty while none is chosen. */
  of: z.string().max(GRAPH_LIMITS.id),
  need: z.enum(['all', 'any', 'some']),
  /** How many, for `some`. */
  count: z.number().int().min(1).max(MOST_BRANCHES).optional(),
  /** What becomes of branches that have not come when there are enough. */
  rest: z.enum(['cancel', 'abandon']),
});
export type JoinConfig = Readonly<z.infer<typeof config>>;

/** Gathers the branches of a parallel step, and goes on once when enough have come. */
export const joinStep = defineStep<JoinConfig>({
  type: 'join',
  label: { zh: '汇合', en: 'Join' },
  help: { zh: '等几条同时走的线到齐，再一起往下走', en: 'Waits for branches that go at once, then goes on' },
  group: 'path',
  icon: 'join',
  family: () => 'neutral',
  config,
  initial: { of: '', need: 'all', rest: 'cancel' },
  form: {
    of: { label: { zh: '汇合哪个', en: 'Branches of' }, widget: 'forking-step', essential: true },
    need: {
      label: { zh: '到几条走', en: 'Goes on with' },
      widget: 'select',
      essential: true,
      options: [
        { value: 'all', label: { zh: '全部到齐', en: 'All of them' } },
        { value: 'any', label: { zh: '任一条到', en: 'The first one' } },
        { value: 'some', label: { zh: '到几条就够', en: 'A number of them' } },
      ],
    },
    count: {
      label: { zh: '几条', en: 'How many' },
      widget: 'number',
      unit: { zh: '条', en: 'branches' },
      essential: true,
      showWhen: { field: 'need', equals: 'some' },
    },
    rest: {
      label: { zh: '没到的线', en: 'The others' },
      widget: 'select',
      options: [
        { value: 'cancel', label: { zh: '停下，没办完的收回', en: 'Are cancelled' } },
        { value: 'abandon', label: { zh: '让它走完，不再等它', en: 'Go on by themselves' } },
      ],
    },
  },
  outcomes: () => [{ code: 'next', label: { zh: '接着走', en: 'Next' }, required: true }],
  joins: (settings) => ({ of: settings.of, need: needOf(settings), rest: settings.rest }),
  refers: ['of'],
  triggers: false,
  rests: false,
  describe: (settings, language) => (language === 'zh' ? sentenceZh(settings) : sentenceEn(settings)),
  facts: () => ({ expressions: [], writes: [], listens: [], texts: [], forms: [] }),
  lower: (settings, { step, graph, way }) => {
    const parallel = stepOf(graph, settings.of);
    const branches = parallel ? parallelStep.config.parse(parallel.config).branches.length : 0;
    const need = needOf(settings);
    return {
      [step.id]: {
        op: 'join',
        step: step.id,
        need: need === 'all' ? branches : need === 'any' ? 1 : need,
        rest: settings.rest,
        way: way('next'),
      },
    };
  },
});

function needOf({ need, count = 1 }: JoinConfig): Joining['need'] {
  return need === 'some' ? count : need;
}

function sentenceZh({ need, count = 1, rest }: JoinConfig): string {
  const enough = { all: '全部到齐', any: '任一条到就走', some: `到 ${count} 条就走` }[need];
  if (need === 'all') return enough;
  return rest === 'cancel' ? `${enough}，其余停下` : `${enough}，其余走完`;
}

function sentenceEn({ need, count = 1, rest }: JoinConfig): string {
  const enough = { all: 'All branches', any: 'The first branch', some: `${count} branches` }[need];
  if (need === 'all') return enough;
  return rest === 'cancel' ? `${enough}, the others are cancelled` : `${enough}, the others go on`;
}
