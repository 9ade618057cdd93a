import type { Graph } from '../graph/graph.js';
import { parseGraph } from '../graph/parse-graph.js';
import { currentGraph } from './current-graph.js';
import { problem } from './find.js';
import type { Problem } from './problem.js';

/** Unknown JSON becomes a typed drawing, or problems of the whole journey whose `field` is the place in the JSON. */
export function parse(json: unknown): { readonly graph: Graph } | { readonly problems: readonly Problem[] } {
  const parsed = parseGraph(json);
  if ('graph' in parsed) return { graph: currentGraph(parsed.graph) };
  return {
    problems: parsed.problems.map(({ path, message }) =>
      problem({
        code: 'drawing-unreadable',
        step: null,
        field: path,
        message: { zh: `这张图读不出来：${message.zh}`, en: `This drawing cannot be read: ${message.en ?? message.zh}` },
        remedy: { zh: '回到上一个存好的版本，或重新导出再导入', en: 'Go back to the last saved version, or export and import it again' },
      }),
    ),
  };
}
