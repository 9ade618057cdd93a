import type { Link, Step, Trigger } from '../graph/graph.js';
import { type Drawing, triggerOutcome } from './drawing.js';

/** A trigger that does not interrupt, and the link to its side line. */
export interface SideLine {
  readonly step: Step;
  readonly trigger: Trigger;
  readonly link: Link;
}

/** The side lines of a drawing, in drawing order; those that are not linked yet are left out. */
export function sideLines(drawing: Drawing): readonly SideLine[] {
  return drawing.graph.steps.flatMap((step) =>
    step.on.flatMap((trigger) => {
      const link = trigger.interrupting ? undefined : drawing.link(step.id, triggerOutcome(trigger.id));
      return link ? [{ step, trigger, link }] : [];
    }),
  );
}

/** Links by which a step is left: by outcomes it really has, without those that start a side line. */
export function linksOn(id: string, drawing: Drawing): readonly Link[] {
  return drawing.ways(id).flatMap(({ link, aside }) => (aside ? [] : [link]));
}

/** Steps that are come to from some, those included, without starting a side line; `within` limits the way. */
export function lineFrom(from: readonly string[], drawing: Drawing, within: (id: string) => boolean = () => true): ReadonlySet<string> {
  const found = new Set(from.filter(within));
  const open = [...found];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to } of linksOn(id, drawing)) {
      if (found.has(to) || !within(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}

/** Steps of the main line: come to from the start without a side line. */
export function mainLine(drawing: Drawing): ReadonlySet<string> {
  return lineFrom(
    drawing.starts.map(({ id }) => id),
    drawing,
  );
}
