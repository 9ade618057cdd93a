import type { Graph } from '@tongtu/workflows/graph';
import { useState } from 'react';
import { useLanguage } from '../../i18n/use-language.js';
import { createPainter, type DrawnGraph } from './draw-graph.js';

/** A graph as the drawing shows it, in the reader's language; cards that did not change stay the same objects. */
export function usePainted(graph: Graph): DrawnGraph {
  const { language } = useLanguage();
  const [paint] = useState(createPainter);
  return paint(graph, language);
}
