import type { EditHandler } from './edit.js';

/** Removes a form. Steps that still use it are the checker's to find. */
export const removeForm: EditHandler<'remove-form'> = (graph, { form: id }) => {
  const form = graph.forms.find((one) => one.id === id);
  const title = form?.title ?? { zh: id, en: id };
  return {
    graph: form ? { ...graph, forms: graph.forms.filter((one) => one !== form) } : graph,
    name: { zh: `删除表单“${title.zh}”`, en: `Delete form "${title.en ?? title.zh}"` },
  };
};
