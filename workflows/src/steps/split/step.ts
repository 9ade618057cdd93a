import { z } from 'zod';
import { say } from '../../graph/say.js';
import { defineStep } from '../define-step.js';
import { QUICK_RETRY } from '../retry.js';
import { id, label, textsAt, uniqueList } from '../settings.js';

const arm = z.strictObject({
  id,
  label,
  /** Percent. */
  share: z.number().min(0).max(100),
  /** Left as they are, to compare with. */
  control: z.boolean().optional(),
});
const config = z.strictObject({
  arms: uniqueList(arm, (one) => one.id)
    .min(2)
    .max(20),
  /** Name of an experiment that several steps share: a customer has the same arm in all of them. */
  experiment: id.optional(),
});
export type SplitConfig = Readonly<z.infer<typeof config>>;

/** Parts customers by chance, the same customer always into the same arm. */
export const splitStep = defineStep<SplitConfig>({
  type: 'split',
  label: { zh: '实验', en: 'Split' },
  help: { zh: '按比例随机分组，同一位客户永远在同一组', en: 'Part customers by chance; the same customer always goes the same way' },
  group: 'path',
  icon: 'split',
  family: () => 'neutral',
  config,
  initial: {
    arms: [
      { id: 'a', label: { zh: '方案一', en: 'Variant 1' }, share: 90 },
      { id: 'control', label: { zh: '对照组', en: 'Control' }, share: 10, control: true },
    ],
  },
  form: {
    arms: {
      label: { zh: '分几组，各占多少', en: 'Arms and shares' },
      widget: 'items',
      essential: true,
      items: {
        key: 'id',
        base: 'arm',
        add: { zh: '加一组', en: 'Add an arm' },
        initial: { label: { zh: '新的一组', en: 'New arm' }, share: 0 },
        fields: {
          label: { label: { zh: '名字', en: 'Name' }, widget: 'text-both' },
          share: { label: { zh: '占多少', en: 'Share' }, widget: 'number', unit: { zh: '%', en: '%' } },
          control: { label: { zh: '对照组', en: 'Control' }, widget: 'switch' },
        },
      },
    },
    experiment: {
      label: { zh: '实验代号', en: 'Experiment' },
      widget: 'text',
      help: {
        zh: '几个地方用同一个代号，客户在每处都是同一组；不写就只管这一步',
        en: 'Steps with one name share their arms; empty: this step alone',
      },
    },
  },
  outcomes: ({ arms }) => arms.map((one) => ({ code: one.id, label: one.label, required: true })),
  splits: ({ arms }) => arms.map((one) => ({ outcome: one.id, share: one.share, control: one.control ?? false })),
  triggers: false,
  rests: false,
  describe: ({ arms }, language) => {
    const parts = arms.map((one) => `${say(one.label, language)} ${one.share}%`);
    return language === 'zh' ? `随机分：${parts.join('，')}` : `By chance: ${parts.join(', ')}`;
  },
  facts: ({ arms }) => ({ expressions: [], writes: [], listens: [], texts: textsAt('arms', arms), forms: [] }),
  lower: ({ arms, experiment }, { step, way }) => ({
    [step.id]: {
      op: 'effect',
      step: step.id,
      operation: 'experiment.assign',
      settings: { experiment: experiment ?? null, arms: arms.map((one) => ({ id: one.id, share: one.share })) },
      input: {},
      timeoutMs: 5_000,
      retry: QUICK_RETRY,
      assign: [],
      ways: arms.map((one) => way(one.id)),
      failed: null,
      quick: true,
    },
  }),
});
