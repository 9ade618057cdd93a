import type { EditHandler } from './edit.js';

/** Adds a variable, or replaces the one of that name. */
export const setVariable: EditHandler<'set-variable'> = (graph, { variable }) => {
  const index = graph.variables.findIndex((one) => one.name === variable.name);
  const variables = index < 0 ? [...graph.variables, variable] : graph.variables.with(index, variable);
  return {
    graph: { ...graph, variables },
    name: { zh: `变量“${variable.label.zh}”`, en: `Variable "${variable.label.en ?? variable.label.zh}"` },
  };
};
