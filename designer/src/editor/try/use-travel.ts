import type { Simulation } from '@tongtu/workflows/simulator';
import { useEffect, useRef, useState } from 'react';
import type { DrawingLayer, DrawingLink } from '../../ui/drawing/drawing-data.js';

/** The last link that was gone along, of the newest entries of the journal. */
function lastLink({ journal }: Simulation, from: number, links: readonly DrawingLink[]): DrawingLink | undefined {
  const left = journal.slice(from).findLast(({ origin, kind, outcome }) => origin === 'engine' && kind === 'left' && outcome !== null);
  return left === undefined ? undefined : links.find((link) => link.from === left.step && link.outcome === left.outcome);
}

/** Sends the token along a link whenever the customer has gone along one. */
export function useTravel(simulation: Simulation, links: readonly DrawingLink[], letter: string): DrawingLayer['travel'] {
  const seen = useRef(simulation.journal.length);
  const [travel, setTravel] = useState<DrawingLayer['travel']>();
  useEffect(() => {
    const from = seen.current;
    seen.current = simulation.journal.length;
    if (simulation.journal.length <= from) return;
    const link = lastLink(simulation, from, links);
    if (link !== undefined) setTravel((before) => ({ link: link.id, turn: (before?.turn ?? 0) + 1, letter }));
  }, [simulation, links, letter]);
  return travel;
}
