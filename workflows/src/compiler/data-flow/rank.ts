import type { Drawing } from '../drawing.js';

/** The place of every step that can be reached, in an order in which most steps come after those that lead to them. */
export type Ranks = ReadonlyMap<string, number>;

const known = new WeakMap<Drawing, Ranks>();

/** Ranks the steps (depth first, the last left comes first): what flows along the links in this order settles in few rounds. */
export function ranksOf(drawing: Drawing): Ranks {
  const before = known.get(drawing);
  if (before) return before;
  const left: string[] = [];
  const seen = new Set<string>();
  for (const { id } of drawing.starts) walk(id, { drawing, left, seen });
  const ranks = new Map(left.toReversed().map((id, rank) => [id, rank] as const));
  known.set(drawing, ranks);
  return ranks;
}

interface Walk {
  readonly drawing: Drawing;
  readonly left: string[];
  readonly seen: Set<string>;
}

/** Without recursion: drawings may be long. */
function walk(root: string, { drawing, left, seen }: Walk): void {
  if (seen.has(root)) return;
  seen.add(root);
  const path = [{ id: root, open: [...drawing.targets(root)] }];
  for (let here = path.at(-1); here; here = path.at(-1)) {
    const next = here.open.pop();
    if (next === undefined) {
      left.push(here.id);
      path.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      path.push({ id: next, open: [...drawing.targets(next)] });
    }
  }
}

/** Steps that are to be looked at, the first by rank given first; each waits once. */
export class RankedQueue {
  private readonly heap: string[] = [];
  private readonly waiting = new Set<string>();

  constructor(private readonly ranks: Ranks) {}

  add(id: string): void {
    if (this.waiting.has(id)) return;
    this.waiting.add(id);
    let place = this.heap.push(id) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (this.rankAt(above) <= this.rankAt(place)) return;
      this.swap(place, above);
      place = above;
    }
  }

  take(): string | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink();
    }
    this.waiting.delete(first);
    return first;
  }

  private sink(): void {
    for (let place = 0; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const smaller = this.rankAt(right) < this.rankAt(left) ? right : left;
      if (this.rankAt(smaller) >= this.rankAt(place)) return;
      this.swap(place, smaller);
      place = smaller;
    }
  }

  private rankAt(place: number): number {
    const id = this.heap[place];
    return id === undefined ? Infinity : (this.ranks.get(id) ?? this.ranks.size);
  }

  private swap(one: number, other: number): void {
    const [first, second] = [this.heap[one], this.heap[other]];
    if (first === undefined || second === undefined) return;
    this.heap[one] = second;
    this.heap[other] = first;
  }
}
