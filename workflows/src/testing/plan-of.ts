import { compile } from '../compiler/compile.js';
import type { Graph } from '../graph/graph.js';
import type { Plan } from '../plan/plan.js';
import { draw, type DrawOptions } from './draw.js';

/** The plan of a drawing, or of its notation. Throws with all problems in words when it does not compile. */
export function planOf(drawing: Graph | string, options: DrawOptions = {}): Plan {
  const compiled = compile(typeof drawing === 'string' ? draw(drawing, options) : drawing);
  if ('plan' in compiled) return compiled.plan;
  const found = compiled.problems.map(
    ({ step, field, code, message }) => `${step ?? 'journey'} ${field ?? ''} ${code}: ${message.en ?? message.zh}`,
  );
  throw new Error(`The drawing does not compile:\n${found.join('\n')}`);
}
