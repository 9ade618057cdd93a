import type { Form, FormField, FormSection, Graph } from '@tongtu/workflows/graph';
import { freshCode } from './item-codes.js';

/** A form with one section and no fields, called and identified like no other of the drawing. */
export function emptyForm(graph: Graph): Form {
  const id = freshCode(
    'form',
    graph.forms.map((form) => form.id),
  );
  const number = graph.forms.length + 1;
  return {
    id,
    title: { zh: `表单 ${String(number)}`, en: `Form ${String(number)}` },
    sections: [emptySection([])],
  };
}

/** A section without fields, new among the given ones. */
export function emptySection(others: readonly FormSection[]): FormSection {
  const number = others.length + 1;
  return {
    id: freshCode(
      'section',
      others.map((section) => section.id),
    ),
    title: { zh: `第 ${String(number)} 段`, en: `Part ${String(number)}` },
    fields: [],
  };
}

/** A text field, its key new in the whole form. Personal until somebody says otherwise. */
export function emptyField(form: Form): FormField {
  const keys = form.sections.flatMap(({ fields }) => fields.map(({ key }) => key));
  return { key: freshCode('field', keys), label: { zh: '新的一项', en: 'New field' }, type: 'text', required: true, dataClass: 'C2' };
}
