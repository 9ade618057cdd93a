import { z } from 'zod';
import type { EndInstruction } from '../../plan/plan.js';
import { defineStep } from '../define-step.js';
import { expressionsAt, id, inputOf, label, values } from '../settings.js';

const config = z.strictObject({
  outcome: id,
  label,
  output: values,
  /** What was done is undone before it ends. */
  compensate: z.boolean().optional(),
});
export type EndConfig = Readonly<z.infer<typeof config>>;

const initial: EndConfig = { outcome: 'done', label: { zh: '办成', en: 'Done' }, output: [] };

/** Ends the instance with a result that figures, goals and the caller can go by. */
export const endStep = defineStep<EndConfig>({
  type: 'end',
  label: { zh: '结束', en: 'End' },
  help: { zh: '旅程到此为止，并记下结果', en: 'The journey is over, with a result' },
  group: 'start-end',
  icon: 'end',
  family: () => 'neutral',
  config,
  initial,
  initialOf: (id) => ({ ...initial, outcome: id }),
  form: {
    outcome: {
      label: { zh: '结果代码', en: 'Result code' },
      widget: 'text',
      help: { zh: '给渠道和报表用，发布后别改', en: 'Channels and reports go by it; keep it once published' },
    },
    label: { label: { zh: '结果叫什么', en: 'Name of the result' }, widget: 'text-both', essential: true },
    output: { label: { zh: '交回的信息', en: 'What it hands back' }, widget: 'mapping' },
    compensate: {
      label: { zh: '先撤掉办过的', en: 'Undo what was done' },
      help: { zh: '倒着一件件撤完再结束；撤不掉就停下等人', en: 'The last first, then it ends; what cannot be undone waits for a person' },
      widget: 'switch',
    },
  },
  outcomes: () => [],
  ends: ({ outcome }) => outcome,
  triggers: false,
  rests: false,
  describe: (settings, language) =>
    language === 'zh' ? `以“${settings.label.zh}”结束` : `Ends as "${settings.label.en ?? settings.label.zh}"`,
  facts: (settings) => ({
    expressions: expressionsAt('output', settings.output),
    writes: [],
    listens: [],
    texts: [{ path: 'label', text: settings.label }],
    forms: [],
    ...(settings.compensate ? { undoes: { path: 'compensate', steps: 'all' as const } } : {}),
  }),
  lower: (settings, { step, label: labelOf }) => {
    const end: EndInstruction = {
      op: 'end',
      step: step.id,
      outcome: settings.outcome,
      ...(settings.output.length > 0 ? { output: inputOf(settings.output) } : {}),
    };
    if (!settings.compensate) return { [step.id]: end };
    const done = { outcome: 'undone', to: labelOf('end') };
    return { [step.id]: { op: 'compensate', step: step.id, done, incident: null }, [labelOf('end')]: end };
  },
});
