import type { Graph } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import { triggerOutcome } from '../../ui/drawing/drawing-data.js';

/** The steps that stand on a side line: reached only from triggers that do not interrupt. A drawing without such triggers has none. */
export function sideSteps({ steps, links }: Pick<Graph, 'steps' | 'links'>): ReadonlySet<string> {
  const quiet = new Set(
    steps.flatMap(({ id, on }) => on.filter(({ interrupting }) => !interrupting).map((trigger) => `${id} ${triggerOutcome(trigger.id)}`)),
  );
  if (quiet.size === 0) return none;
  const isQuiet = (link: { readonly from: string; readonly outcome: string }): boolean => quiet.has(`${link.from} ${link.outcome}`);
  const leaving = new Map<string, { readonly from: string; readonly outcome: string; readonly to: string }[]>();
  for (const link of links) leaving.set(link.from, [...(leaving.get(link.from) ?? []), link]);
  const reach = (roots: readonly string[]): ReadonlySet<string> => {
    const reached = new Set(roots);
    const open = [...roots];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const link of leaving.get(id) ?? []) {
        if (isQuiet(link) || reached.has(link.to)) continue;
        reached.add(link.to);
        open.push(link.to);
      }
    }
    return reached;
  };
  const main = reach(steps.filter(({ type }) => stepDefinition(type)?.begins).map(({ id }) => id));
  const side = reach(links.filter(isQuiet).map(({ to }) => to));
  return new Set([...side].filter((id) => !main.has(id)));
}

const none: ReadonlySet<string> = new Set();
