import { withoutRulesFor } from './open-part.js';
import type { EditHandler } from './edit.js';

/** Removes a variable. Expressions that still use it are the checker's to find. */
export const removeVariable: EditHandler<'remove-variable'> = (graph, { name: id }) => {
  const variable = graph.variables.find((one) => one.name === id);
  const label = variable?.label ?? { zh: id, en: id };
  return {
    graph: variable ? withoutRulesFor({ ...graph, variables: graph.variables.filter((one) => one !== variable) }) : graph,
    name: { zh: `删除变量“${label.zh}”`, en: `Delete variable "${label.en ?? label.zh}"` },
  };
};
