import { z } from 'zod';
import { say } from '../../graph/say.js';
import { defineStep } from '../define-step.js';
import { expression, id, label, textsAt, uniqueList } from '../settings.js';

const one = z.strictObject({ id, label, when: expression });
export type CaseSetting = Readonly<z.infer<typeof one>>;

const config = z.strictObject({ cases: uniqueList(one, (item) => item.id, ['else']) });
export type DecisionConfig = Readonly<z.infer<typeof config>>;

/** Sends each instance down the first way whose condition holds; none holds: otherwise. */
export const decisionStep = defineStep<DecisionConfig>({
  type: 'decision',
  label: { zh: '分流', en: 'Decision' },
  help: { zh: '按条件分走哪条路，从上到下，先符合先走', en: 'Choose a way by conditions, from top to bottom; the first that holds wins' },
  group: 'path',
  icon: 'decision',
  family: () => 'neutral',
  config,
  initial: { cases: [] },
  form: { cases: { label: { zh: '从上到下，先符合先走', en: 'First that holds wins' }, widget: 'cases', essential: true } },
  outcomes: (settings) => [
    ...settings.cases.map((item) => ({ code: item.id, label: item.label, required: true })),
    { code: 'else', label: { zh: '其他', en: 'Otherwise' }, required: true },
  ],
  triggers: false,
  rests: false,
  describe: (settings, language) => {
    const names = settings.cases.map((item) => say(item.label, language));
    if (names.length === 0) return language === 'zh' ? '还没有条件，都走“其他”' : 'No condition yet, all go on by "Otherwise"';
    return language === 'zh' ? `看是不是${names.join('、')}` : `First of ${names.join(', ')}`;
  },
  facts: (settings) => ({
    expressions: settings.cases.map((item, index) => ({ path: `cases.${index}.when`, source: item.when, expected: 'boolean', also: [] })),
    writes: [],
    listens: [],
    texts: textsAt('cases', settings.cases),
    forms: [],
  }),
  lower: (settings, { step, way }) => ({
    [step.id]: {
      op: 'branch',
      step: step.id,
      cases: settings.cases.map((item) => ({ when: item.when, way: way(item.id) })),
      otherwise: way('else'),
    },
  }),
});
