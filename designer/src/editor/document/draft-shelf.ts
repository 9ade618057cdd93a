import { parseGraph, type Graph } from '@tongtu/workflows/graph';

/** A drawing kept in this browser because the server does not have it yet. */
export interface KeptDraft {
  readonly graph: Graph;
  /** Revision it was drawn on. */
  readonly revision: number;
  /** Changes that the server does not have. */
  readonly pending: number;
  /** ISO instant. */
  readonly at: string;
}

/** Where drawings are kept; the browser's own storage, or a map in tests. */
export type ShelfStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = (journey: string): string => `tongtu.draft.${journey}`;

/** Keeps a drawing; false when the browser has no room for it, so that the reader can be told. */
export function keepDraft(storage: ShelfStorage, journey: string, draft: KeptDraft): boolean {
  try {
    storage.setItem(nameOf(journey), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The drawing kept for a journey; undefined when there is none, or what is there cannot be read any more. */
export function keptDraft(storage: ShelfStorage, journey: string): KeptDraft | undefined {
  const text = storage.getItem(nameOf(journey));
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as KeptDraft;
    const parsed = parseGraph(kept.graph);
    return 'graph' in parsed && Number.isInteger(kept.revision) ? { ...kept, graph: parsed.graph } : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the drawing kept for a journey: the server has it now, or it was given up. */
export function forgetDraft(storage: ShelfStorage, journey: string): void {
  storage.removeItem(nameOf(journey));
}
