import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';

/** Looks up a text of the drawing. */
export type DrawingWords = TFunction<'drawing'>;

/** One look-up for all cards: thousands of them, each with one of its own, would cost more than drawing them. */
export const DrawingWordsContext = createContext<DrawingWords | undefined>(undefined);

/** The texts of the drawing around this part; throws outside of a drawing. */
export function useDrawingWords(): DrawingWords {
  const words = useContext(DrawingWordsContext);
  if (words === undefined) throw new Error('A part of the drawing is used outside of a drawing');
  return words;
}
