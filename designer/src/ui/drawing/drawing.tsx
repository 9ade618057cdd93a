import {
  Background,
  ReactFlow,
  ReactFlowProvider,
  type Connection,
  type EdgeChange,
  type NodeChange,
  type NodeProps,
  type ReactFlowProps,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawingActionsContext, type DrawingActions } from './drawing-actions.js';
import { DistanceClass, FamilyLegend, FirstLook, ZoomPill } from './drawing-controls.js';
import type { DrawingLayer, DrawingLink, DrawingStep, Drop, PortRef } from './drawing-data.js';
import { DrawingWordsContext } from './drawing-words.js';
import { Overview } from './overview.js';
import { Traveller } from './traveller.js';
import { LinkLine, type LinkEdge } from './link-line.js';
import { createProjection, type StepNode } from './projection.js';
import { whileDragging, type Moving } from './while-dragging.js';
import { createLinkRouter } from './link-router.js';
import { PulledLine } from './pulled-line.js';
import { StepCard } from './step-card.js';
import { TargetArea } from './target-area.js';
import { useDrawingKeys, type KeyActions } from './use-drawing-keys.js';
import './drawing.css';
import './step-card-states.css';

/** A drawing and what may be done with it. Without `editable` it can be looked at, walked through and selected in. */
export interface DrawingProps extends KeyActions, DrawingActions {
  readonly steps: readonly DrawingStep[];
  readonly links: readonly DrawingLink[];
  /** What is shown on top. */
  readonly layer?: DrawingLayer;
  /** Ids of selected steps and links. */
  readonly selected?: readonly string[];
  readonly editable?: boolean;
  /** A link was pulled from a port to a step. */
  readonly onConnect?: ((port: PortRef, to: string) => void) | undefined;
  /** Something was dragged over the canvas and let go. */
  readonly onDrop?: ((drop: Drop) => void) | undefined;
  /** Says below which hue is whose. */
  readonly legend?: boolean;
  /** Floats on the canvas; use React Flow's `Panel`. */
  readonly children?: ReactNode;
}

const nothing: DrawingLayer = {};
const none: readonly string[] = [];
const still: Moving = new Map();

const StepOnCanvas = memo(function StepOnCanvas({ data, selected }: NodeProps<StepNode>) {
  return (
    <>
      <StepCard step={data.step} look={data.look} ports={data.ports} editable={data.editable} selected={selected} />
      <TargetArea editable={data.editable} />
    </>
  );
});

/** What is the same for every drawing. */
const canvasSettings = {
  nodeTypes: { step: StepOnCanvas },
  edgeTypes: { link: LinkLine },
  onlyRenderVisibleElements: true,
  minZoom: 0.1,
  maxZoom: 2,
  snapToGrid: true,
  snapGrid: [8, 8] as [number, number],
  panOnScroll: true,
  connectionRadius: 28,
  connectionLineComponent: PulledLine,
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  proOptions: { hideAttribution: true },
} as const satisfies Partial<ReactFlowProps<StepNode, LinkEdge>>;

/** Selection after the canvas has told its changes. */
function afterChanges(
  selected: ReadonlySet<string>,
  changes: readonly (NodeChange<StepNode> | EdgeChange<LinkEdge>)[],
): readonly string[] | undefined {
  const next = new Set(selected);
  let isChanged = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    isChanged = true;
    if (change.selected) next.add(change.id);
    else next.delete(change.id);
  }
  return isChanged ? [...next] : undefined;
}

/** Cards that are being dragged; when they are let go the new places are told. */
function useDragging(onMove: KeyActions['onMove']): {
  readonly moving: Moving;
  readonly onPositions: (changes: readonly NodeChange<StepNode>[]) => void;
} {
  const [moving, setMoving] = useState<Moving>(still);
  const onPositions = useCallback(
    (changes: readonly NodeChange<StepNode>[]) => {
      const places = changes.flatMap((change) =>
        change.type === 'position' && change.position !== undefined
          ? [{ id: change.id, ...change.position, isHeld: change.dragging === true }]
          : [],
      );
      if (places.length === 0) return;
      if (places.some(({ isHeld }) => isHeld)) return setMoving(new Map(places.map(({ id, x, y }) => [id, { x, y }])));
      setMoving(still);
      onMove?.(places.map(({ id, x, y }) => ({ id, x, y })));
    },
    [onMove],
  );
  return { moving, onPositions };
}

/** The canvas's lists: the settled drawing, with what is held in hand where it is held. */
function useCanvas({ steps, links, layer = nothing, editable = false }: DrawingProps, chosen: ReadonlySet<string>, moving: Moving) {
  const [projection] = useState(createProjection);
  const [route] = useState(createLinkRouter);
  const routes = useMemo(() => route(steps, links), [route, steps, links]);
  const scene = useMemo(() => ({ steps, links, layer, selected: chosen, editable }), [steps, links, layer, chosen, editable]);
  const nodes = useMemo(() => projection.nodes(scene), [projection, scene]);
  const edges = useMemo(() => projection.edges(scene, routes), [projection, scene, routes]);
  const held = useMemo(() => whileDragging({ steps, links, nodes, edges }), [steps, links, nodes, edges]);
  return { routes, ...useMemo(() => held(moving), [held, moving]) };
}

/** What the canvas is told about the pointer: selection, links that were pulled, things that were let go over it. */
function usePointer({ selected = none, onSelect, onConnect, onDrop }: DrawingProps, chosen: ReadonlySet<string>) {
  const flow = useReactFlow();
  // One click tells steps and links apart: what the first telling changed, the second must build on before anything is drawn again.
  const told = useRef(chosen);
  useLayoutEffect(() => {
    told.current = chosen;
  }, [chosen]);
  return {
    select: (changes: readonly (NodeChange<StepNode> | EdgeChange<LinkEdge>)[]) => {
      const next = afterChanges(told.current, changes);
      if (next === undefined) return;
      told.current = new Set(next);
      onSelect?.(next);
    },
    letGo: () => {
      if (selected.length > 0) onSelect?.([]);
    },
    connect: ({ source, sourceHandle, target }: Connection) => {
      if (sourceHandle !== null) onConnect?.({ step: source, outcome: sourceHandle }, target);
    },
    dragOver: (event: DragEvent) => {
      if (onDrop !== undefined) event.preventDefault();
    },
    drop: (event: DragEvent) => {
      if (onDrop === undefined) return;
      event.preventDefault();
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const link = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('.react-flow__edge')?.dataset['id'];
      onDrop({ data: event.dataTransfer, x, y, link });
    },
  };
}

function Canvas(props: DrawingProps) {
  const { steps, layer = nothing, selected = none, editable = false, legend = false, onAddAfter, onInsert, children } = props;
  const { t } = useTranslation('drawing');
  const { moving, onPositions } = useDragging(props.onMove);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const { nodes, edges, routes } = useCanvas(props, chosen, moving);
  const actions = useMemo(() => ({ onAddAfter, onInsert }), [onAddAfter, onInsert]);
  const onKeyDown = useDrawingKeys({ ...props, selected });
  const pointer = usePointer(props, chosen);
  const focused = selected.find((id) => steps.some((step) => step.id === id));
  return (
    <DrawingWordsContext value={t}>
      <DrawingActionsContext value={actions}>
        <ReactFlow<StepNode, LinkEdge>
          {...canvasSettings}
          className="tt-drawing"
          tabIndex={0}
          aria-label={t('canvas', { count: steps.length })}
          aria-activedescendant={focused === undefined ? undefined : `step-${focused}`}
          onKeyDown={onKeyDown}
          nodes={nodes}
          edges={edges}
          onNodesChange={(changes) => {
            onPositions(changes);
            pointer.select(changes);
          }}
          onEdgesChange={pointer.select}
          onConnect={pointer.connect}
          onPaneClick={pointer.letGo}
          onNodeDoubleClick={(_, node) => props.onOpen?.(node.id)}
          onDragOver={pointer.dragOver}
          onDrop={pointer.drop}
          nodesDraggable={editable}
          nodesConnectable={editable}
          elementsSelectable={props.onSelect !== undefined}
        >
          <Background gap={16} size={2.2} color="var(--dot)" bgColor="var(--canvas)" />
          <FirstLook steps={steps} legend={legend} />
          <DistanceClass />
          <Traveller travel={layer.travel} routes={routes} />
          <Overview steps={steps} />
          <ZoomPill legend={legend} />
          {legend && <FamilyLegend />}
          {children}
        </ReactFlow>
      </DrawingActionsContext>
    </DrawingWordsContext>
  );
}

/** The drawing of a journey, the same on every screen; `layer` is what a screen adds. Fills its parent, which needs a height. */
export function Drawing(props: DrawingProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}
