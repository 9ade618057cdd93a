import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { settingName } from '../words.js';

/** What a step keeps from its form, or fills in beforehand, is a field of that form. */
export const formFieldUnknown: Rule = {
  code: 'form-field-unknown',
  title: { zh: '表单里没有这一项', en: 'The form has no such field' },
  step: (step, drawing) => {
    const { forms, fields = [] } = drawing.facts(step);
    const form = drawing.graph.forms.find((one) => forms.includes(one.id));
    if (!form) return [];
    const keys = new Set(form.sections.flatMap((section) => section.fields.map((field) => field.key)));
    return fields
      .filter(({ key }) => !keys.has(key))
      .map(({ path, key }) => {
        const where = settingName(step, path);
        return problem({
          code: 'form-field-unknown',
          step: step.id,
          field: path,
          message: {
            zh: `“${where.zh}”用到的“${key}”，表单里没有这一项。`,
            en: `"${where.en}" uses "${key}", which is no field of the form.`,
          },
          remedy: { zh: `从“${form.title.zh}”里选一项`, en: `Choose a field of "${form.title.en ?? form.title.zh}"` },
        });
      });
  },
};
