import { z } from 'zod';
import type { Graph, Language } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import { defineStep } from '../define-step.js';
import { id } from '../settings.js';

const config = z.strictObject({
  what: z.enum(['all', 'steps']),
  /** Steps whose effects are undone, for `steps`. */
  steps: z.array(id).max(100),
});
export type CompensateConfig = Readonly<z.infer<typeof config>>;

/** Undoes what was done in its line, the last first. */
export const compensateStep = defineStep<CompensateConfig>({
  type: 'compensate',
  label: { zh: '撤销', en: 'Undo' },
  help: { zh: '把办过的事倒着一件件撤掉', en: 'Undoes what was done, the last first' },
  group: 'system',
  icon: 'compensate',
  family: () => 'neutral',
  config,
  initial: { what: 'all', steps: [] },
  form: {
    what: {
      label: { zh: '撤哪些', en: 'What is undone' },
      widget: 'select',
      essential: true,
      options: [
        { value: 'all', label: { zh: '办过的全撤', en: 'All that was done' } },
        { value: 'steps', label: { zh: '只撤这几步', en: 'What these steps did' } },
      ],
    },
    steps: {
      label: { zh: '哪几步', en: 'Which steps' },
      widget: 'undoable-steps',
      essential: true,
      showWhen: { field: 'what', equals: 'steps' },
    },
  },
  outcomes: () => [
    { code: 'done', label: { zh: '撤完了', en: 'Undone' }, required: true },
    { code: 'incident', label: { zh: '撤不掉', en: 'Could not be undone' }, required: true },
  ],
  refers: ['steps'],
  triggers: false,
  rests: false,
  describe: (settings, language, graph) => {
    if (settings.what === 'all') return language === 'zh' ? '办过的倒着全撤' : 'All that was done, the last first';
    const named = settings.steps.map((step) => nameOf(step, language, graph));
    if (named.length === 0) return language === 'zh' ? '还没说撤哪几步' : 'No step is chosen yet';
    return language === 'zh' ? `撤 ${named.join('、')}` : `Undo ${named.join(', ')}`;
  },
  facts: ({ what, steps }) => ({
    expressions: [],
    writes: [],
    listens: [],
    texts: [],
    forms: [],
    undoes: what === 'all' ? { path: 'what', steps: 'all' } : { path: 'steps', steps },
  }),
  lower: ({ what, steps }, { step, way }) => ({
    [step.id]: {
      op: 'compensate',
      step: step.id,
      ...(what === 'all' ? {} : { steps }),
      done: way('done'),
      incident: way('incident'),
    },
  }),
});

function nameOf(id: string, language: Language, graph: Graph | undefined): string {
  const name = graph?.steps.find((step) => step.id === id)?.name;
  return name ? say(name, language) : id;
}
