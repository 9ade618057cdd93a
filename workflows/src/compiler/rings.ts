import type { Step } from '../graph/graph.js';

/** Groups of steps that lead round to themselves (Tarjan's strongly connected components, without recursion: drawings may be long). */
export function rings(steps: readonly Step[], next: (id: string) => readonly string[]): readonly ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  const visits = new Map<string, Visit>();
  const stack: string[] = [];
  for (const { id } of steps) if (!visits.has(id)) walk(id, { visits, stack, next, found });
  return found;
}

interface Visit {
  readonly index: number;
  low: number;
  onStack: boolean;
  readonly open: string[];
}
interface Walk {
  readonly visits: Map<string, Visit>;
  readonly stack: string[];
  readonly next: (id: string) => readonly string[];
  readonly found: ReadonlySet<string>[];
}

function walk(root: string, context: Walk): void {
  const path = [root];
  enter(root, context);
  for (let id = path.at(-1); id !== undefined; id = path.at(-1)) {
    const visit = visitOf(id, context);
    const to = visit.open.pop();
    if (to === undefined) {
      path.pop();
      leave(id, visit, { context, parent: path.at(-1) });
      continue;
    }
    const other = context.visits.get(to);
    if (!other) {
      enter(to, context);
      path.push(to);
    } else if (other.onStack) visit.low = Math.min(visit.low, other.index);
  }
}

function enter(id: string, { visits, stack, next }: Walk): void {
  visits.set(id, { index: visits.size, low: visits.size, onStack: true, open: [...next(id)] });
  stack.push(id);
}

function leave(id: string, visit: Visit, { context, parent }: { readonly context: Walk; readonly parent: string | undefined }): void {
  if (parent !== undefined) {
    const above = visitOf(parent, context);
    above.low = Math.min(above.low, visit.low);
  }
  if (visit.low !== visit.index) return;
  const ring = new Set(context.stack.splice(context.stack.lastIndexOf(id)));
  for (const member of ring) visitOf(member, context).onStack = false;
  if (ring.size > 1 || context.next(id).includes(id)) context.found.push(ring);
}

function visitOf(id: string, { visits }: Walk): Visit {
  const visit = visits.get(id);
  if (!visit) throw new Error(`Step "${id}" was not entered`);
  return visit;
}
