import type { ContactClass } from '../graph/contact.js';
import type { Link, Step } from '../graph/graph.js';
import type { Drawing } from './drawing.js';
import { rings } from './rings.js';

/** How often customers may be told something of a class within one day, as drawn. */
export interface DayContacts {
  /** Groups of steps that lead round to themselves within a day and tell the customer something each time round. */
  readonly loops: readonly ReadonlySet<string>[];
  /** Steps by which the customer is told more often than allowed on some way, with the link on which that way comes. */
  readonly tooMany: readonly { readonly step: Step; readonly count: number; readonly by: Link | null }[];
}

interface Path {
  /** Contacts made before. */
  readonly count: number;
  readonly by: Link | null;
}

const known = new WeakMap<Drawing, Map<string, DayContacts>>();

/** Looks at all ways that can be gone within a day: links that are only taken on a later day part them. `most`: contacts allowed in a day. */
export function dayContacts(drawing: Drawing, kind: ContactClass, most: number): DayContacts {
  const kept = known.get(drawing) ?? new Map<string, DayContacts>();
  known.set(drawing, kept);
  const before = kept.get(`${kind} ${most}`);
  if (before) return before;
  const found = lookAtDays(drawing, kind, most);
  kept.set(`${kind} ${most}`, found);
  return found;
}

function lookAtDays(drawing: Drawing, kind: ContactClass, most: number): DayContacts {
  const tells = tellersOf(drawing, kind);
  if (tells.size === 0) return { loops: [], tooMany: [] };
  const sameDay = (id: string): readonly Link[] => drawing.leaving(id).filter((link) => !isOvernight(link, drawing));
  const all = rings(drawing.graph.steps, (id) => sameDay(id).map(({ to }) => to));
  const loops = all.filter((ring) => [...ring].some((id) => sameDay(id).some((link) => ring.has(link.to) && isTold(link, tells))));
  const inRing = new Map(all.flatMap((ring) => [...ring].map((id) => [id, ring] as const)));
  const paths = longest({ drawing, tells, sameDay, inRing });
  const tooMany = drawing.graph.steps.flatMap((step) => {
    const path = paths.get(step.id);
    const count = (path?.count ?? 0) + 1;
    return path && tells.has(step.id) && count > most && !loops.some((ring) => ring.has(step.id)) ? [{ step, count, by: path.by }] : [];
  });
  return { loops, tooMany };
}

/** Steps that tell the customer something of that class, with the outcome by which they have. */
function tellersOf(drawing: Drawing, kind: ContactClass): ReadonlyMap<string, string> {
  return new Map(
    drawing.graph.steps.flatMap((step) => {
      const contact = drawing.definition(step)?.contact?.(step.config);
      return contact?.class === kind ? [[step.id, contact.told]] : [];
    }),
  );
}

function isTold({ from, outcome }: Link, tells: ReadonlyMap<string, string>): boolean {
  return tells.get(from) === outcome;
}

function isOvernight({ from, outcome }: Link, drawing: Drawing): boolean {
  const step = drawing.step(from);
  return step !== undefined && (drawing.definition(step)?.overnight(step.config).includes(outcome) ?? false);
}

interface Ways {
  readonly drawing: Drawing;
  readonly tells: ReadonlyMap<string, string>;
  readonly sameDay: (id: string) => readonly Link[];
  readonly inRing: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The most contacts with which each step can be come to within a day. Rings count as one place: what goes round in them is judged apart. */
function longest({ drawing, tells, sameDay, inRing }: Ways): ReadonlyMap<string, Path> {
  const place = (id: string): string => [...(inRing.get(id) ?? [id])][0] ?? id;
  const members = new Map<string, string[]>();
  for (const { id } of drawing.graph.steps) members.set(place(id), [...(members.get(place(id)) ?? []), id]);
  const out = (at: string): readonly Link[] => (members.get(at) ?? []).flatMap((id) => sameDay(id).filter((link) => place(link.to) !== at));
  const best = new Map<string, Path>();
  for (const at of inOrder([...members.keys()], (key) => out(key).map(({ to }) => place(to)))) {
    const here = best.get(at) ?? { count: 0, by: null };
    best.set(at, here);
    for (const link of out(at)) {
      const count = here.count + (isTold(link, tells) ? 1 : 0);
      const there = best.get(place(link.to));
      if (!there || count > there.count) best.set(place(link.to), { count, by: link });
    }
  }
  return new Map(drawing.graph.steps.map(({ id }) => [id, best.get(place(id)) ?? { count: 0, by: null }]));
}

/** Places in an order in which each comes after all that lead to it; there is one, as rings are one place. */
function inOrder(places: readonly string[], next: (at: string) => readonly string[]): readonly string[] {
  const waits = new Map(places.map((at) => [at, 0]));
  for (const at of places) for (const to of next(at)) waits.set(to, (waits.get(to) ?? 0) + 1);
  const ready = places.filter((at) => waits.get(at) === 0);
  for (let index = 0; index < ready.length; index += 1) {
    for (const to of next(ready[index] ?? '')) {
      const left = (waits.get(to) ?? 0) - 1;
      waits.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return ready;
}
