import type { Graph, Text } from '../graph.js';
import { say } from '../say.js';
import { stepOf } from './change-step.js';

/** What an edit is called in the undo list: a verb and the step's name, in both languages. */
export function nameWithStep(graph: Graph, id: string, { zh, en }: { readonly zh: string; readonly en: string }): Text {
  const name = stepOf(graph, id)?.name ?? { zh: '步骤', en: 'step' };
  return { zh: `${zh}“${name.zh}”`, en: `${en} "${say(name, 'en')}"` };
}
