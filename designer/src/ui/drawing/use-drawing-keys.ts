import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import type { DrawingLink, DrawingStep } from './drawing-data.js';
import { sizeOf } from './measures.js';
import { walk, type Direction } from './walk.js';

/** What keys do on a drawing; absent = the key does nothing here. */
export interface KeyActions {
  readonly onSelect?: ((ids: readonly string[]) => void) | undefined;
  readonly onMove?: ((moves: readonly { readonly id: string; readonly x: number; readonly y: number }[]) => void) | undefined;
  /** Enter. */
  readonly onOpen?: ((step: string) => void) | undefined;
  /** Del. */
  readonly onDelete?: ((ids: readonly string[]) => void) | undefined;
  /** A. */
  readonly onAddNext?: ((step: string) => void) | undefined;
  /** C. */
  readonly onConnectFrom?: ((step: string) => void) | undefined;
}

interface Keyed extends KeyActions {
  readonly steps: readonly DrawingStep[];
  readonly links: readonly DrawingLink[];
  readonly selected: readonly string[];
}

const arrows: Readonly<Record<string, Direction>> = { ArrowDown: 'down', ArrowUp: 'up', ArrowLeft: 'left', ArrowRight: 'right' };
const nudges: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowDown: [0, 8],
  ArrowUp: [0, -8],
  ArrowLeft: [-8, 0],
  ArrowRight: [8, 0],
};

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(target.tagName));
}

/** Moves the view to a card that is not wholly in it. */
function useBringIntoView(): (step: DrawingStep) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  return (step) => {
    const { width, height } = sizeOf(step);
    const { x, y, zoom } = flow.getViewport();
    const pane = store.getState();
    const [left, top] = [step.x * zoom + x, step.y * zoom + y];
    const isInView = left >= 8 && top >= 8 && left + width * zoom <= pane.width - 8 && top + height * zoom <= pane.height - 8;
    if (!isInView) void flow.setCenter(step.x + width / 2, step.y + height / 2, { zoom, duration: 200 });
  };
}

/** The drawing by keyboard. The canvas is one tab stop; which card is meant is the selected one. */
export function useDrawingKeys(keyed: Keyed): (event: KeyboardEvent) => void {
  const bringIntoView = useBringIntoView();
  const { steps, links, selected } = keyed;
  const only = selected[0];

  const go = (direction: Direction): boolean => {
    const id = walk(only ?? '', direction, { steps, links });
    const step = steps.find((candidate) => candidate.id === id);
    if (step === undefined || keyed.onSelect === undefined) return false;
    keyed.onSelect([step.id]);
    bringIntoView(step);
    return true;
  };

  const nudge = ([dx, dy]: readonly [number, number]): boolean => {
    const moved = steps.filter(({ id }) => selected.includes(id));
    if (moved.length === 0 || keyed.onMove === undefined) return false;
    keyed.onMove(moved.map(({ id, x, y }) => ({ id, x: x + dx, y: y + dy })));
    return true;
  };

  const act = (action: ((step: string) => void) | undefined): boolean => {
    if (only === undefined || action === undefined) return false;
    action(only);
    return true;
  };

  const remove = (): boolean => {
    if (selected.length === 0 || keyed.onDelete === undefined) return false;
    keyed.onDelete(selected);
    return true;
  };

  const letGo = (): boolean => {
    if (selected.length === 0 || keyed.onSelect === undefined) return false;
    keyed.onSelect([]);
    return true;
  };

  const presses: Readonly<Record<string, (shift: boolean) => boolean>> = {
    tab: (shift) => only !== undefined && go(shift ? 'previous' : 'next'),
    enter: () => act(keyed.onOpen),
    a: () => act(keyed.onAddNext),
    c: () => act(keyed.onConnectFrom),
    delete: remove,
    backspace: remove,
    escape: letGo,
  };

  const onePress = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const [arrow, step] = [arrows[key], nudges[key]];
    if (step !== undefined && shiftKey) return nudge(step);
    if (arrow !== undefined) return go(arrow);
    return presses[key.toLowerCase()]?.(shiftKey) ?? false;
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (onePress(event)) event.preventDefault();
  };
}
