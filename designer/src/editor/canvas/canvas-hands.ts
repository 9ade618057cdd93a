import type { Place } from '@tongtu/workflows/graph';
import { createContext, useContext, type RefObject } from 'react';

/** What only the canvas can do: say what is seen, and bring a step into view. */
export interface CanvasHands {
  /** The middle of what is seen, in canvas pixels. */
  readonly middle: () => Place;
  readonly show: (step: string) => void;
  readonly showAll: () => void;
  /** Gives the canvas the keyboard. */
  readonly focus: () => void;
}

const nothing: RefObject<CanvasHands | null> = { current: null };

/** The hands of the canvas on this screen; empty while it is not there. */
export const CanvasHandsContext = createContext<RefObject<CanvasHands | null>>(nothing);

/** The hands of the canvas on this screen. */
export function useCanvasHands(): RefObject<CanvasHands | null> {
  return useContext(CanvasHandsContext);
}
