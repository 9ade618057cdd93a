import type { Branch, Outline } from './outline.js';

/** A place in the grid of rows and columns; columns count from any number. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A group of cards that is moved as one: its steps with their columns, and its outline row by row. `shift` moves all of it. */
interface Block {
  shift: number;
  readonly columns: Map<string, number>;
  readonly left: Map<number, number>;
  readonly right: Map<number, number>;
}

type Layers = ReadonlyMap<string, number>;

function widen(block: Block, row: number, [from, to]: readonly [number, number]): void {
  block.left.set(row, Math.min(block.left.get(row) ?? Infinity, from - block.shift));
  block.right.set(row, Math.max(block.right.get(row) ?? -Infinity, to - block.shift));
}

/** How far a block must go to one side to stand beside another in every row. */
function clearance(around: Block, block: Block, side: 1 | -1): number {
  let by = 1;
  for (const [row, left] of block.left) {
    const [otherLeft, otherRight] = [around.left.get(row), around.right.get(row)];
    if (otherLeft === undefined || otherRight === undefined) continue;
    const right = block.right.get(row) ?? left;
    by = Math.max(
      by,
      side === 1 ? otherRight + around.shift + 1 - (left + block.shift) : right + block.shift + 1 - (otherLeft + around.shift),
    );
  }
  return by;
}

/** Takes a block in, after it has been moved to its side. */
function absorb(around: Block, block: Block): void {
  for (const [id, column] of block.columns) around.columns.set(id, column + block.shift - around.shift);
  for (const [row, left] of block.left) widen(around, row, [left + block.shift, (block.right.get(row) ?? left) + block.shift]);
}

/** The link by which each step hangs in the tree: from the lowest row, then the main line, then the first outcome. */
function treeOf({ order, forward, visited }: Outline, layers: Layers): ReadonlyMap<string, readonly Branch[]> {
  const parents = new Map<string, Branch>();
  const isBetter = (a: Branch, b: Branch): boolean => {
    const rows = (layers.get(a.from) ?? 0) - (layers.get(b.from) ?? 0);
    if (rows !== 0) return rows > 0;
    if (a.rank !== b.rank) return a.rank < b.rank;
    return (visited.get(a.from) ?? 0) < (visited.get(b.from) ?? 0);
  };
  for (const branches of forward.values()) {
    for (const branch of branches) {
      const known = parents.get(branch.to);
      if (known === undefined || isBetter(branch, known)) parents.set(branch.to, branch);
    }
  }
  const children = new Map<string, Branch[]>();
  for (const id of order) {
    const parent = parents.get(id);
    if (parent === undefined) continue;
    const siblings = children.get(parent.from);
    if (siblings === undefined) children.set(parent.from, [parent]);
    else siblings.push(parent);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.rank - b.rank);
  return children;
}

function emptyBlock(): Block {
  return { shift: 0, columns: new Map(), left: new Map(), right: new Map() };
}

/** One step with everything that hangs below it: its first way straight down, further ways to the right, what triggers begin to the left. */
function blockOf(
  id: string,
  children: readonly { readonly branch: Branch; readonly block: Block }[],
  facts: { readonly row: number; readonly needsRoomLeft: boolean },
): Block {
  const down = children.find(({ branch }) => !branch.isTrigger);
  const block = down?.block ?? emptyBlock();
  block.columns.set(id, -block.shift);
  widen(block, facts.row, [facts.needsRoomLeft ? -1 : 0, 0]);
  for (const { branch, block: child } of children) {
    if (child === block) continue;
    const side = branch.isTrigger ? -1 : 1;
    child.shift += side * clearance(block, child, side);
    absorb(block, child);
  }
  return block;
}

/** Gives every step its row and column. `needsRoomLeft` tells which steps carry triggers, whose pills stand in the column to the left. */
export function placeInGrid(outline: Outline, layers: Layers, needsRoomLeft: (id: string) => boolean): ReadonlyMap<string, Cell> {
  const tree = treeOf(outline, layers);
  const blocks = new Map<string, Block>();
  const hanging = new Set([...tree.values()].flatMap((branches) => branches.map(({ to }) => to)));
  for (const id of outline.order.toReversed()) {
    const children = (tree.get(id) ?? []).flatMap((branch) => {
      const block = blocks.get(branch.to);
      return block === undefined ? [] : [{ branch, block }];
    });
    blocks.set(id, blockOf(id, children, { row: layers.get(id) ?? 0, needsRoomLeft: needsRoomLeft(id) }));
  }
  const roots = outline.order
    .filter((id) => !hanging.has(id))
    .sort((a, b) => (outline.visited.get(a) ?? 0) - (outline.visited.get(b) ?? 0));
  const whole = emptyBlock();
  for (const root of roots) {
    const block = blocks.get(root);
    if (block === undefined) continue;
    block.shift += whole.columns.size === 0 ? 0 : clearance(whole, block, 1);
    absorb(whole, block);
  }
  return new Map([...whole.columns].map(([id, column]) => [id, { row: layers.get(id) ?? 0, column }]));
}
