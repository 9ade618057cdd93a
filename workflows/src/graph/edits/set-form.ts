import type { EditHandler } from './edit.js';

/** Adds a form, or replaces the one of that id. */
export const setForm: EditHandler<'set-form'> = (graph, { form }) => {
  const index = graph.forms.findIndex((one) => one.id === form.id);
  const forms = index < 0 ? [...graph.forms, form] : graph.forms.with(index, form);
  return { graph: { ...graph, forms }, name: { zh: `表单“${form.title.zh}”`, en: `Form "${form.title.en ?? form.title.zh}"` } };
};
