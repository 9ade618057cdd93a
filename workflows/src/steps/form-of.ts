import type { Form } from '../graph/form.js';
import type { Graph } from '../graph/graph.js';

/** The form of that id. Throws for a form that is not in the drawing: the rule `form-missing` has let it pass. */
export function formOf(graph: Graph, id: string): Form {
  const form = graph.forms.find((one) => one.id === id);
  if (!form) throw new Error(`Drawing has no form "${id}"`);
  return form;
}

/** How many sections and fields a form has; null when the drawing has no such form. */
export function formSize(graph: Graph | undefined, id: string): { readonly sections: number; readonly fields: number } | null {
  const form = graph?.forms.find((one) => one.id === id);
  if (!form) return null;
  return { sections: form.sections.length, fields: form.sections.reduce((sum, section) => sum + section.fields.length, 0) };
}
