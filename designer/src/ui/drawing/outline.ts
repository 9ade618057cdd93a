import { triggerOutcome, type DrawingLink, type DrawingStep } from './drawing-data.js';

type OutlineStep = Pick<DrawingStep, 'id' | 'begins' | 'outcomes' | 'triggers'>;

/** A link as the outline sees it. */
export interface Branch {
  readonly from: string;
  readonly to: string;
  /** Place of its outcome among the step's outcomes; triggers come after all of them. */
  readonly rank: number;
  readonly isTrigger: boolean;
}

/** A drawing without what goes backwards: steps in the order of a first walk, and their links forward. */
export interface Outline {
  /** Every step comes before those it leads to, the main line first. */
  readonly order: readonly string[];
  /** Place in the first walk, which follows first outcomes first. */
  readonly visited: ReadonlyMap<string, number>;
  readonly forward: ReadonlyMap<string, readonly Branch[]>;
}

function branchesOf(steps: readonly OutlineStep[], links: readonly DrawingLink[]): ReadonlyMap<string, readonly Branch[]> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const found = new Map<string, Branch[]>(steps.map(({ id }) => [id, []]));
  for (const { from, outcome, to } of links) {
    const step = byId.get(from);
    if (step === undefined || !byId.has(to)) continue;
    const trigger = step.triggers.findIndex(({ id }) => triggerOutcome(id) === outcome);
    const at = step.outcomes.findIndex(({ code }) => code === outcome);
    found.get(from)?.push({ from, to, rank: trigger >= 0 ? 1000 + trigger : at, isTrigger: trigger >= 0 });
  }
  for (const branches of found.values()) branches.sort((a, b) => a.rank - b.rank);
  return found;
}

/** Where walks begin: starts, then steps that nothing leads to, then whatever is left (rings without an entrance). */
function rootsOf(steps: readonly OutlineStep[], links: readonly DrawingLink[]): readonly string[] {
  const reached = new Set(links.map(({ to }) => to));
  const rank = ({ id, begins }: OutlineStep) => (begins ? 0 : reached.has(id) ? 2 : 1);
  return steps.toSorted((a, b) => rank(a) - rank(b)).map(({ id }) => id);
}

/** One walk in depth, first outcomes first, that remembers where it has been and leaves out what leads back. */
class Walk {
  readonly visited = new Map<string, number>();
  readonly forward = new Map<string, Branch[]>();
  readonly finished: string[] = [];
  private readonly open = new Set<string>();

  constructor(private readonly branches: ReadonlyMap<string, readonly Branch[]>) {}

  /** Goes as far as it leads from a step; a list instead of recursion, because drawings may be thousands of steps long. */
  from(root: string): void {
    const stack = this.visited.has(root) ? [] : [this.enter(root)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const branch = this.branches.get(top.id)?.[top.next];
      top.next += 1;
      if (branch === undefined) {
        stack.pop();
        this.leave(top.id);
      } else if (this.goesForward(branch) && !this.visited.has(branch.to)) stack.push(this.enter(branch.to));
    }
  }

  private enter(id: string): { readonly id: string; next: number } {
    this.visited.set(id, this.visited.size);
    this.open.add(id);
    this.forward.set(id, []);
    return { id, next: 0 };
  }

  private leave(id: string): void {
    this.open.delete(id);
    this.finished.push(id);
  }

  private goesForward(branch: Branch): boolean {
    if (this.open.has(branch.to)) return false;
    this.forward.get(branch.from)?.push(branch);
    return true;
  }
}

/** Walks a drawing in depth, first outcomes first, and leaves out links that lead back to where the walk came from. */
export function outlineOf(steps: readonly OutlineStep[], links: readonly DrawingLink[]): Outline {
  const walk = new Walk(branchesOf(steps, links));
  for (const root of rootsOf(steps, links)) walk.from(root);
  return { order: walk.finished.toReversed(), visited: walk.visited, forward: walk.forward };
}

/** The row of every step: one below the lowest of those that lead to it. */
export function layerOf({ order, forward }: Outline): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  for (const id of order) {
    const row = layers.get(id) ?? 0;
    layers.set(id, row);
    for (const { to } of forward.get(id) ?? []) layers.set(to, Math.max(layers.get(to) ?? 0, row + 1));
  }
  return layers;
}
