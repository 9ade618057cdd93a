import type { Link, Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { reach } from '../reach.js';
import { unsetVariables } from './unset-variables.js';
import { writtenBy } from './written-by.js';

/** A variable that may be unset at a step. */
export interface Unset {
  readonly name: string;
  readonly step: Step;
}

/**
 * The link by which a customer comes to a step without a variable having been written, chosen to be told: the last one on the shortest such way
 * at which another way would have led to a step that writes it. Null when nothing before the step writes it at all. Linear.
 */
export function wayWithout({ name, step }: Unset, drawing: Drawing): Link | null {
  const way = shortestWay({ name, step }, drawing);
  const writing = leadingToWriters({ name, step }, drawing);
  const parting = way.findLast((link) => partsFromWriters(link, { name, writing, drawing }));
  return parting ?? null;
}

/** Backwards from the step along links after which it may be unset, to a start; the links from the start on. */
function shortestWay({ name, step }: Unset, drawing: Drawing): readonly Link[] {
  const unset = unsetVariables(drawing);
  const onward = new Map<string, Link | null>([[step.id, null]]);
  const open = [step.id];
  let from = open.findIndex((id) => drawing.starts.some((start) => start.id === id));
  for (let index = 0; index < open.length && from < 0; index += 1) {
    for (const link of drawing.arriving(open[index] ?? '')) {
      if (onward.has(link.from) || !unset.mayBeUnsetAfter(name, link)) continue;
      onward.set(link.from, link);
      open.push(link.from);
      if (drawing.starts.some(({ id }) => id === link.from)) from = open.length - 1;
    }
  }
  const way: Link[] = [];
  for (let link = onward.get(open[from] ?? ''); link; link = onward.get(link.to)) way.push(link);
  return way;
}

/** Steps from which one that writes the variable can be come to without passing the step that reads it; the writers included. */
function leadingToWriters({ name, step }: Unset, drawing: Drawing): ReadonlySet<string> {
  const writers = drawing.graph.steps.flatMap(({ id }) => (id !== step.id && writes(id, name, drawing) ? [id] : []));
  return reach(writers, (id) => drawing.arriving(id).flatMap((link) => (link.from === step.id ? [] : [link.from])));
}

function writes(id: string, name: string, drawing: Drawing): boolean {
  const step = drawing.step(id);
  return step !== undefined && drawing.facts(step).writes.includes(name);
}

function partsFromWriters(
  { from, outcome, to }: Link,
  { name, writing, drawing }: { readonly name: string; readonly writing: ReadonlySet<string>; readonly drawing: Drawing },
): boolean {
  const step = drawing.step(from);
  if (!step) return false;
  const others = drawing.ways(step.id).filter(({ link }) => link.outcome !== outcome);
  return others.some(({ link }) => writtenBy(step, link.outcome, drawing).includes(name) || (link.to !== to && writing.has(link.to)));
}
