import { drawingOf, type Drawing } from '../../compiler/drawing.js';
import { nameOf, outcomeName } from '../../compiler/words.js';
import type { Graph, Link, Text } from '../../graph/graph.js';
import type { Change } from './change.js';

/** Outcomes that lead elsewhere than before, newly somewhere, or nowhere any more. Lines of steps that came or went are told too. */
export function compareLinks(before: Graph, after: Graph): readonly Change[] {
  const [old, now] = [drawingOf(before), drawingOf(after)];
  const keys = new Map([...before.links, ...after.links].map((link) => [JSON.stringify([link.from, link.outcome]), link]));
  return [...keys.values()].flatMap(({ from, outcome }): readonly Change[] => {
    const [was, is] = [old.link(from, outcome), now.link(from, outcome)];
    if (was?.to === is?.to) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const name = nameOfWay(is === undefined ? old : now, { from, outcome });
    return [{ kind, what: 'link', id: from, field: outcome, name, before: was?.to ?? null, after: is?.to ?? null }];
  });
}

function nameOfWay(drawing: Drawing, { from, outcome }: Pick<Link, 'from' | 'outcome'>): Text {
  const step = drawing.step(from);
  if (!step) return { zh: `${from} · ${outcome}`, en: `${from} · ${outcome}` };
  const [own, way] = [nameOf(step), outcomeName(step, outcome, drawing)];
  return { zh: `${own.zh} · ${way.zh}`, en: `${own.en} · ${way.en}` };
}
