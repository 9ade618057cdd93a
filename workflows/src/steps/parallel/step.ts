import { z } from 'zod';
import { say } from '../../graph/say.js';
import { defineStep } from '../define-step.js';
import { id, label, textsAt, uniqueList } from '../settings.js';
import { joinOf } from './pairs.js';

/** More branches than a reader can follow are better drawn as sub-journeys. */
export const MOST_BRANCHES = 10;

const branch = z.strictObject({ id, label });
const config = z.strictObject({
  branches: uniqueList(branch, (one) => one.id)
    .min(2)
    .max(MOST_BRANCHES),
});
export type ParallelConfig = Readonly<z.infer<typeof config>>;

/** Lets several branches go at once, each by itself, until the step that closes it gathers them. */
export const parallelStep = defineStep<ParallelConfig>({
  type: 'parallel',
  label: { zh: '并行', en: 'Parallel' },
  help: { zh: '几条线同时走，在后面的“汇合”等齐', en: 'Several branches go at once, until a join gathers them' },
  group: 'path',
  icon: 'parallel',
  family: () => 'neutral',
  config,
  initial: {
    branches: [
      { id: 'a', label: { zh: '第 1 条', en: 'Branch 1' } },
      { id: 'b', label: { zh: '第 2 条', en: 'Branch 2' } },
    ],
  },
  form: {
    branches: {
      label: { zh: '同时走的线', en: 'Branches' },
      help: { zh: '2 到 10 条', en: '2 to 10' },
      widget: 'items',
      essential: true,
      items: {
        key: 'id',
        base: 'branch',
        add: { zh: '加一条线', en: 'Add a branch' },
        initial: { label: { zh: '新的一条', en: 'New branch' } },
        fields: { label: { label: { zh: '这条线叫什么', en: 'Name' }, widget: 'text-both' } },
      },
    },
  },
  outcomes: ({ branches }) => branches.map((one) => ({ code: one.id, label: one.label, required: true })),
  forks: ({ branches }) => branches.map((one) => one.id),
  companion: (of) => ({ type: 'join', config: { of, need: 'all', rest: 'cancel' } }),
  triggers: false,
  rests: false,
  describe: ({ branches }, language) => {
    const names = branches.map((one) => say(one.label, language));
    return language === 'zh' ? `同时走：${names.join('、')}` : `At once: ${names.join(', ')}`;
  },
  facts: ({ branches }) => ({ expressions: [], writes: [], listens: [], texts: textsAt('branches', branches), forms: [] }),
  lower: ({ branches }, { step, graph, way }) => {
    const join = joinOf(graph, step.id);
    if (!join) throw new Error(`Step "${step.id}" has no join`);
    return { [step.id]: { op: 'fork', step: step.id, branches: branches.map((one) => way(one.id)), join: join.id } };
  },
});
