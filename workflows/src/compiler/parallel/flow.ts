import type { Link } from '../../graph/graph.js';

/** How branches flow through a region. */
export interface Banks {
  /** Whether a step lies where they may flow. */
  readonly holds: (id: string) => boolean;
  /** The links on from a step; none where they stop. */
  readonly next: (id: string) => readonly Link[];
  /** Told of every link that leads to a step within, with the branches that come by it. */
  readonly onLink?: (link: Link, branches: number) => void;
}

/** One or several branches, as bits, entering by a link. */
export interface Entry {
  readonly link: Link;
  readonly branches: number;
}

/** By which branches every step can be come to, as bits. Linear in the links for each branch. */
export function flow(entries: readonly Entry[], { holds, next, onLink }: Banks): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  const open: string[] = [];
  const enter = (link: Link, branches: number): void => {
    if (!holds(link.to)) return;
    onLink?.(link, branches);
    const before = bits.get(link.to) ?? 0;
    if ((before | branches) === before) return;
    bits.set(link.to, before | branches);
    open.push(link.to);
  };
  for (const { link, branches } of entries) enter(link, branches);
  for (let id = open.pop(); id !== undefined; id = open.pop()) for (const link of next(id)) enter(link, bits.get(id) ?? 0);
  return bits;
}

/** How many bits are set. */
export function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
