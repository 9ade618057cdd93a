import type { Graph, Step } from '@tongtu/workflows/graph';
import type { DrawingLayer, LinkLook, StepLook } from '../../ui/drawing/drawing-data.js';
import type { GraphChange } from './compare-graphs.js';

/** Two drawings as one: the later one with what is gone still in it, and the marks on top. */
export interface DiffDrawing {
  readonly graph: Graph;
  readonly layer: DrawingLayer;
}

/** Puts what is gone back where it was, and marks what was added, changed and removed. */
export function diffDrawing(before: Graph, after: Graph, changes: readonly GraphChange[]): DiffDrawing {
  const present = new Set(after.steps.map(({ id }) => id));
  const key = ({ from, outcome, to }: Graph['links'][number]): string => `${from} ${outcome} ${to}`;
  const [old, now] = [new Set(before.links.map(key)), new Set(after.links.map(key))];
  const taken = new Set(after.links.map(({ from, outcome }) => `${from} ${outcome}`));
  const goneSteps = besideThose(
    before.steps.filter(({ id }) => !present.has(id)),
    after.steps,
  );
  const all = new Set([...present, ...goneSteps.map(({ id }) => id)]);
  const goneLinks = before.links
    .filter((link) => !now.has(key(link)) && !taken.has(`${link.from} ${link.outcome}`) && all.has(link.from) && all.has(link.to))
    .map((link) => ({ ...link, id: `gone ${link.id}` }));
  const marks = changes.flatMap(({ kind, step, details }): readonly (readonly [string, StepLook])[] =>
    step === null ? [] : [[step, { diff: { kind, mark: kind === 'changed' ? String(details.length) : '' } }]],
  );
  const links: readonly (readonly [string, LinkLook])[] = [
    ...after.links.filter((link) => !old.has(key(link))).map((link) => [link.id, { diff: 'added' }] as const),
    ...goneLinks.map(({ id }) => [id, { diff: 'removed' }] as const),
  ];
  return {
    graph: { ...after, steps: [...after.steps, ...goneSteps], links: [...after.links, ...goneLinks] },
    layer: { steps: Object.fromEntries(marks), links: Object.fromEntries(links) },
  };
}

/** One column of the canvas, and how near two cards may lie, pixels. */
const COLUMN = 264;
const NEAR = { x: 216, y: 64 };

/** Cards that are gone move right until they lie on none that is there. */
function besideThose(gone: readonly Step[], there: readonly Step[]): readonly Step[] {
  const placed: Step[] = [];
  for (const step of gone) {
    const lies = (x: number): boolean =>
      [...there, ...placed].some(({ at }) => Math.abs(at.x - x) < NEAR.x && Math.abs(at.y - step.at.y) < NEAR.y);
    let { x } = step.at;
    while (lies(x)) x += COLUMN;
    placed.push(x === step.at.x ? step : { ...step, at: { x, y: step.at.y } });
  }
  return placed;
}
