import type { Step } from '../../graph/graph.js';
import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import type { Drawing } from '../drawing.js';

/** Whoever works has a form to fill, and it is in the drawing. */
export const formMissing: Rule = {
  code: 'form-missing',
  title: { zh: '没有选表单', en: 'No form is chosen' },
  step: (step, drawing) => {
    const known = new Set(drawing.graph.forms.map((form) => form.id));
    return drawing
      .facts(step)
      .forms.filter((form) => !known.has(form))
      .map((form) =>
        problem({
          code: 'form-missing',
          step: step.id,
          field: 'form',
          message:
            form === ''
              ? { zh: '没有选表单：办的人不知道要填什么。', en: 'No form is chosen: nobody knows what to fill in.' }
              : { zh: '选的表单已经删掉了。', en: 'The chosen form has been deleted.' },
          remedy: { zh: '选一张表单，或新建一张', en: 'Choose a form, or make one' },
          fixes: useForm(step, drawing),
        }),
      );
  },
};

function useForm(step: Step, { graph }: Drawing) {
  return graph.forms.slice(0, 2).map((form) => ({
    label: { zh: `用“${form.title.zh}”`, en: `Use "${form.title.en ?? form.title.zh}"` },
    edits: [{ kind: 'set-config' as const, step: step.id, path: 'form', value: form.id }],
  }));
}
