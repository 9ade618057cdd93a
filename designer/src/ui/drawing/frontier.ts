interface Waiting<Value> {
  readonly cost: number;
  readonly value: Value;
}

/** What is still to be looked at, cheapest first (a binary heap). */
export class Frontier<Value> {
  private readonly heap: Waiting<Value>[] = [];

  push(cost: number, value: Value): void {
    this.heap.push({ cost, value });
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.costAt(parent) <= cost) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** Takes the cheapest; undefined when nothing is left. */
  pop(): Waiting<Value> | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (top === undefined || last === undefined || this.heap.length === 0) return top;
    this.heap[0] = last;
    this.sink();
    return top;
  }

  private costAt(at: number): number {
    return this.heap[at]?.cost ?? Infinity;
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = this.costAt(right) < this.costAt(left) ? right : left;
      if (this.costAt(child) >= this.costAt(at)) return;
      this.swap(at, child);
      at = child;
    }
  }

  private swap(a: number, b: number): void {
    const [first, second] = [this.heap[a], this.heap[b]];
    if (first === undefined || second === undefined) return;
    this.heap[a] = second;
    this.heap[b] = first;
  }
}
