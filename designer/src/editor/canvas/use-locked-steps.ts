import type { Graph } from '@tongtu/workflows/graph';
import { lockedSteps } from '@tongtu/workflows/kitchen';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useJourneys } from '../../server/journeys.js';
import { useBranchOverlay } from '../../server/kitchen.js';

/** Steps that carry a lock: for head office those that it keeps to itself, for a branch those that it may not change. */
export function useLockedSteps(graph: Graph): ReadonlySet<string> {
  const { journeyId = '' } = useParams();
  const { data: journeys } = useJourneys();
  const isBranch = (journeys?.find(({ id }) => id === journeyId)?.derivedFrom ?? null) !== null;
  const { data: branch } = useBranchOverlay(journeyId, isBranch);
  return useMemo(() => (branch === undefined ? lockedSteps(graph) : new Set(branch.locked)), [graph, branch]);
}
