import { createContext, useContext } from 'react';
import type { PortRef } from './drawing-data.js';

/** What can be done on a drawing by its own parts; absent = cannot be done here. */
export interface DrawingActions {
  /** Adds a step after a port. */
  readonly onAddAfter?: ((port: PortRef) => void) | undefined;
  /** Adds a step on a link. */
  readonly onInsert?: ((link: string) => void) | undefined;
}

/** The actions of the drawing around a part. */
export const DrawingActionsContext = createContext<DrawingActions>({});

/** The actions of the drawing around this part. */
export function useDrawingActions(): DrawingActions {
  return useContext(DrawingActionsContext);
}
