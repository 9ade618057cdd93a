import type { Form, FormField } from '../../graph/form.js';
import type { Text } from '../../graph/graph.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** Forms can be filled in: they have fields, each once, choices have something to choose, and limits leave room. */
export const formIncomplete: Rule = {
  code: 'form-incomplete',
  title: { zh: '表单填不了', en: 'A form cannot be filled in' },
  journey: ({ graph }) => graph.forms.flatMap(ofForm),
};

function ofForm(form: Form): readonly Problem[] {
  const fields = form.sections.flatMap((section) => section.fields);
  if (fields.length === 0) {
    return [
      found(form, `forms.${form.id}`, [
        { zh: '还没有要填的项', en: 'has no field yet' },
        { zh: '给它加上要填的项', en: 'Add fields to it' },
      ]),
    ];
  }
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    const repeats = seen.has(field.key);
    seen.add(field.key);
    const wrong = repeats ? REPEATED : wrongWith(field);
    if (!wrong) return [];
    const [what, remedy] = wrong;
    const said = { zh: `的“${field.label.zh}”${what.zh}`, en: `, "${field.label.en ?? field.label.zh}": ${what.en ?? what.zh}` };
    return [found(form, `forms.${form.id}.${field.key}`, [said, remedy])];
  });
}

type Said = readonly [what: Text, remedy: Text];

const REPEATED: Said = [
  { zh: '出现了两次，后填的会盖掉先填的', en: 'it is there twice, and the later answer overwrites the earlier' },
  { zh: '删掉一个，或换一个字段名', en: 'Delete one, or give it another key' },
];

function wrongWith({ type, options, minimum, maximum }: FormField): Said | null {
  if (type === 'choice' && (options ?? []).length === 0) {
    return [
      { zh: '没有可选的项', en: 'there is nothing to choose' },
      { zh: '加上选项', en: 'Add options' },
    ];
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    return [
      { zh: '最小值比最大值还大', en: 'the least is above the most' },
      { zh: '把两个值对调', en: 'Swap the two' },
    ];
  }
  return null;
}

function found(form: Form, field: string, [what, remedy]: Said): Problem {
  return problem({
    code: 'form-incomplete',
    step: null,
    field,
    message: {
      zh: `表单“${form.title.zh}”${what.zh}。`,
      en: `Form "${form.title.en ?? form.title.zh}"${(what.en ?? '').startsWith(',') ? '' : ' '}${what.en ?? what.zh}.`,
    },
    remedy,
  });
}
