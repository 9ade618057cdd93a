import type { Edit } from '@tongtu/workflows/edits';
import type { Graph, Place } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import type { DrawingStep } from '../../ui/drawing/drawing-data.js';
import { measure, sizeOf, type Measured } from '../../ui/drawing/measures.js';
import { addStepEdits, COMPANION_BELOW, type Spot } from '../document/new-step.js';
import { shapeOf } from './draw-graph.js';
import { makeRoom, placeAfter } from './make-room.js';

/** Where a reader asks for a new step: at a place that was pointed at, after a way out, in a link, or wherever there is room near a place. */
export type Wish =
  | { readonly kind: 'at'; readonly at: Place }
  | { readonly kind: 'near'; readonly at: Place }
  | { readonly kind: 'after'; readonly step: string; readonly outcome: string }
  | { readonly kind: 'into'; readonly link: string };

/** A drawing, with its cards as they lie on the canvas. */
interface Drawn {
  readonly graph: Graph;
  readonly steps: readonly DrawingStep[];
}

/** The measures of a card before it is drawn. */
function measuresOf(type: string): Measured {
  const definition = stepDefinition(type);
  const outcomes = (definition?.outcomes(definition.initial) ?? []).map(({ code }) => ({ code, label: '' }));
  return { shape: shapeOf(definition), outcomes };
}

/** The room that a new step takes, with the one that is drawn together with it. */
function roomFor(type: string): { readonly width: number; readonly height: number } {
  const { width, height } = sizeOf(measuresOf(type));
  const companion = stepDefinition(type)?.companion?.('');
  return companion === undefined ? { width, height } : { width, height: COMPANION_BELOW + sizeOf(measuresOf(companion.type)).height };
}

/** An end is narrower than a card: it stands in the middle of its column. */
function centred(at: Place, type: string): Place {
  return stepDefinition(type)?.ends ? { x: at.x + (measure.card.width - measure.end.width) / 2, y: at.y } : at;
}

function spotFor(wish: Wish, { graph, steps }: Drawn, type: string): Spot {
  if (wish.kind === 'at') return wish;
  if (wish.kind === 'near') return { kind: 'at', at: freeNear(wish.at, steps, Math.max(measure.card.touch, roomFor(type).height)) };
  if (wish.kind === 'after') {
    const from = steps.find(({ id }) => id === wish.step);
    return { ...wish, at: from === undefined ? { x: 0, y: 0 } : placeAfter(steps, from, wish.outcome) };
  }
  const link = graph.links.find(({ id }) => id === wish.link);
  const [from, to] = [steps.find(({ id }) => id === link?.from), steps.find(({ id }) => id === link?.to)];
  if (from === undefined || to === undefined) return { kind: 'at', at: { x: 0, y: 0 } };
  const x = to.shape === 'end' ? to.x - (measure.card.width - measure.end.width) / 2 : to.x;
  return { kind: 'into', link: wish.link, at: { x, y: Math.max(from.y + sizeOf(from).height + measure.rowGap, to.y) } };
}

/** How far around a place is looked for room: columns to each side, half rows up and down. */
const AROUND = { columns: 4, rows: 8, pitch: 64 } as const;

/** The nearest place where something so high would lie on no card. */
function freeNear(at: Place, steps: readonly DrawingStep[], height: number): Place {
  const column = measure.card.width + measure.columnGap;
  const start = { x: at.x - measure.card.width / 2, y: at.y - measure.card.severalWays / 2 };
  const size = { width: measure.card.width, height };
  const range = (most: number): readonly number[] => Array.from({ length: 2 * most + 1 }, (_, index) => index - most);
  const places = range(AROUND.columns)
    .flatMap((by) => range(AROUND.rows).map((down) => ({ x: start.x + by * column, y: start.y + down * AROUND.pitch })))
    .sort((a, b) => Math.hypot(a.x - start.x, a.y - start.y) - Math.hypot(b.x - start.x, b.y - start.y));
  return places.find((place) => Object.keys(makeRoom(steps, place, size)).length === 0) ?? start;
}

/** The edits that add a step where it was asked for; cards in its way move down. */
export function placeStep(drawn: Drawn, type: string, wish: Wish): { readonly id: string; readonly edits: readonly Edit[] } {
  const { graph, steps } = drawn;
  const spot = spotFor(wish, drawn, type);
  const at = centred(spot.at, type);
  const added = addStepEdits(graph, type, { ...spot, at });
  if (wish.kind === 'at' || wish.kind === 'near') return added;
  const places = makeRoom(steps, at, roomFor(type));
  const moved: readonly Edit[] = Object.keys(places).length === 0 ? [] : [{ kind: 'move-steps', places }];
  return { ...added, edits: [...moved, ...added.edits] };
}

/** The way out after which the next step goes: the first that leads nowhere yet; undefined when all do. */
export function looseOutcome(step: DrawingStep, graph: Graph): string | undefined {
  const linked = new Set(graph.links.filter(({ from }) => from === step.id).map(({ outcome }) => outcome));
  return step.outcomes.find(({ code, raises = false }) => !raises && !linked.has(code))?.code;
}
