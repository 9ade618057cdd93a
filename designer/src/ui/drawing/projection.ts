import { Position, type Node, type NodeHandle } from '@xyflow/react';
import {
  triggerOutcome,
  type DrawingLayer,
  type DrawingLink,
  type DrawingOutcome,
  type DrawingStep,
  type StepLook,
} from './drawing-data.js';
import type { LinkEdge } from './link-line.js';
import { portOf, sizeOf, trayCells } from './measures.js';
import { leavesQuietly, type Route } from './route-links.js';
import type { PortShape } from './step-card.js';

/** A step on the canvas. */
export type StepNode = Node<
  { readonly step: DrawingStep; readonly look: StepLook | undefined; readonly ports: string; readonly editable: boolean },
  'step'
>;

/** What the canvas is a picture of. */
export interface Scene {
  readonly steps: readonly DrawingStep[];
  readonly links: readonly DrawingLink[];
  readonly layer: DrawingLayer;
  readonly selected: ReadonlySet<string>;
  readonly editable: boolean;
}

/** The canvas's own lists. An object whose step did not change is the same object as before, and is not drawn again. */
export interface Projection {
  readonly nodes: (scene: Scene) => StepNode[];
  readonly edges: (scene: Scene, routes: ReadonlyMap<string, Route>) => LinkEdge[];
}

/** All ports by formula: the canvas measures nothing. */
function handlesOf(step: DrawingStep): NodeHandle[] {
  const { width } = sizeOf(step);
  const codes = [...step.outcomes.map(({ code }) => code), ...step.triggers.map(({ id }) => triggerOutcome(id))];
  const sources = codes.flatMap((code): NodeHandle[] => {
    const port = portOf(step, code);
    if (port === undefined) return [];
    return [
      {
        id: code,
        type: 'source',
        position: port.leaves === 'left' ? Position.Left : Position.Bottom,
        x: port.x,
        y: port.y,
        width: 1,
        height: 1,
      },
    ];
  });
  return [...sources, { id: 'in', type: 'target', position: Position.Top, x: 0, y: 0, width, height: 1 }];
}

/** What is known about a step's outcomes from its links. */
interface Ways {
  readonly linked: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
}

const noWays: Ways = { linked: new Set(), taken: new Set() };

function shapeOf(
  { code, raises = false }: DrawingOutcome,
  step: DrawingStep,
  { look, ways }: { readonly look: StepLook | undefined; readonly ways: Ways },
): PortShape {
  const said = look?.ports?.[code];
  if (said !== undefined) return said;
  if (ways.taken.has(code)) return 'taken';
  if (ways.linked.has(code)) return 'linked';
  if (raises) return 'halt';
  return step.side === true ? 'stop' : 'open';
}

/** The shape of every cell's port, then of every trigger's, as one word. */
function portsOf(step: DrawingStep, look: StepLook | undefined, ways: Ways): string {
  const cells = trayCells(step.outcomes).map(({ outcomes }) => {
    const shapes = outcomes.map((outcome) => shapeOf(outcome, step, { look, ways }));
    return shapes.find((shape) => shape === 'bad' || shape === 'taken') ?? shapes[0] ?? 'open';
  });
  const triggers = step.triggers.map(({ id }) =>
    shapeOf({ code: triggerOutcome(id), label: '' }, { ...step, side: false }, { look, ways }),
  );
  return [...cells, ...triggers].join(',');
}

function waysOf({ links, layer }: Scene): ReadonlyMap<string, Ways> {
  const ways = new Map<string, { readonly linked: Set<string>; readonly taken: Set<string> }>();
  for (const { id, from, outcome } of links) {
    const known = ways.get(from) ?? { linked: new Set<string>(), taken: new Set<string>() };
    ways.set(from, known);
    known.linked.add(outcome);
    if (layer.links?.[id]?.state === 'taken') known.taken.add(outcome);
  }
  return ways;
}

function nodeOf(step: DrawingStep, ports: string, scene: Scene): StepNode {
  const size = sizeOf(step);
  return {
    id: step.id,
    type: 'step',
    position: { x: step.x, y: step.y },
    ...size,
    measured: size,
    handles: handlesOf(step),
    selected: scene.selected.has(step.id),
    draggable: scene.editable,
    data: { step, look: scene.layer.steps?.[step.id], ports, editable: scene.editable },
  };
}

function isSameNode(node: StepNode, { step, look, ports, editable }: StepNode['data'], selected: boolean): boolean {
  const { data } = node;
  return data.step === step && data.look === look && data.ports === ports && data.editable === editable && node.selected === selected;
}

type LinkData = NonNullable<LinkEdge['data']>;

/** A link and how it is read out. */
type SpokenLink = DrawingLink & { readonly spoken: string };

function edgeOf({ id, from, outcome, to, spoken }: SpokenLink, data: LinkData, selected: boolean): LinkEdge {
  return {
    id,
    type: 'link',
    source: from,
    sourceHandle: outcome,
    target: to,
    targetHandle: 'in',
    ariaLabel: spoken,
    selected,
    zIndex: data.look?.state === 'taken' ? 1 : 0,
    data,
  };
}

function isSameEdge(a: LinkEdge, b: LinkEdge): boolean {
  const [first, second] = [a.data, b.data];
  if (first === undefined || second === undefined) return false;
  const isSameEnds = a.source === b.source && a.target === b.target && a.sourceHandle === b.sourceHandle;
  const isSameData =
    first.route.path === second.route.path &&
    first.look === second.look &&
    first.dashed === second.dashed &&
    first.editable === second.editable;
  return isSameEnds && isSameData && a.selected === b.selected && a.ariaLabel === b.ariaLabel;
}

/** Makes a projection that remembers what it drew last. */
export function createProjection(): Projection {
  let nodes = new Map<string, StepNode>();
  let edges = new Map<string, LinkEdge>();
  return {
    nodes: (scene) => {
      const ways = waysOf(scene);
      const next = scene.steps.map((step) => {
        const look = scene.layer.steps?.[step.id];
        const ports = portsOf(step, look, ways.get(step.id) ?? noWays);
        const before = nodes.get(step.id);
        const isSame =
          before !== undefined && isSameNode(before, { step, look, ports, editable: scene.editable }, scene.selected.has(step.id));
        return isSame ? before : nodeOf(step, ports, scene);
      });
      nodes = new Map(next.map((node) => [node.id, node]));
      return next;
    },
    edges: (scene, routes) => {
      const steps = new Map(scene.steps.map((step) => [step.id, step]));
      const next = scene.links.flatMap((link): LinkEdge[] => {
        const route = routes.get(link.id);
        if (route === undefined) return [];
        const dashed = link.dashed ?? leavesQuietly(steps.get(link.from), link.outcome);
        const ends = [steps.get(link.from), steps.get(link.to)].map((step) => step?.name ?? '');
        const edge = edgeOf(
          { ...link, spoken: ends.join(' → ') },
          { route, dashed, look: scene.layer.links?.[link.id], editable: scene.editable },
          scene.selected.has(link.id),
        );
        const before = edges.get(link.id);
        return [before !== undefined && isSameEdge(before, edge) ? before : edge];
      });
      edges = new Map(next.map((edge) => [edge.id, edge]));
      return next;
    },
  };
}
