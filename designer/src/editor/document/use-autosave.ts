import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isProblem } from '../../server/api-problem.js';
import { saveDraft, type Draft } from '../../server/journeys.js';
import { startAutosave, stepAutosave, isUnsaved, type Autosave, type AutosaveEvent } from './autosave.js';
import { forgetDraft, keepDraft } from './draft-shelf.js';
import { graphOf, type Editor } from './editor-store.js';

/** How saving stands, why it was refused, and the way to settle a conflict. */
export interface Saving {
  readonly state: Autosave;
  readonly error: Error | null;
  /** Goes over the other's revision with what is open here. */
  readonly keepMine: (theirs: Draft) => void;
  /** Takes the other's drawing; mine can be had back by undo. */
  readonly takeTheirs: (theirs: Draft) => void;
  /** Sends at once what is not saved yet; true when the server has all of it. */
  readonly flush: () => Promise<boolean>;
}

interface Start {
  readonly journey: string;
  readonly draft: Draft;
  /** Changes found in this browser that the server does not have. */
  readonly kept: number;
  /** They were drawn on another revision than the server has now. */
  readonly isOutdated: boolean;
}

function eventOf(error: unknown): AutosaveEvent {
  if (!isProblem(error)) return { kind: 'refused' };
  if (error.status === 412) return { kind: 'outdated' };
  return { kind: error.status === 0 || error.status === 429 || error.status >= 500 ? 'unreached' : 'refused' };
}

function firstState({ draft, kept, isOutdated }: Start): Autosave {
  const state = startAutosave(draft.revision, kept);
  return isOutdated ? { ...state, phase: 'conflict' } : state;
}

/** A large drawing is not written out at every keystroke, milliseconds; leaving the page writes it at once. */
const KEEP_AFTER_MS = 250;

interface Machine {
  readonly state: Autosave;
  readonly error: Error | null;
  readonly happen: (event: AutosaveEvent) => void;
  /** The state at this very moment, also between two drawings of the page. */
  readonly now: () => Autosave;
  /** Resolves once nothing is on its way any more. */
  readonly settled: () => Promise<void>;
}

/** Runs the autosave machine: sends when it asks to, wakes it when it wants to be woken. */
function useMachine(editor: Editor, start: Start): Machine {
  const [state, setState] = useState(() => firstState(start));
  const [error, setError] = useState<Error | null>(null);
  const current = useRef(state);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (): void => {
    saveDraft(start.journey, graphOf(editor.store.getState()), current.current.revision).then(
      ({ revision, updatedAt }) => {
        setError(null);
        happen({ kind: 'saved', revision, at: updatedAt });
      },
      (failure: unknown) => {
        setError(failure instanceof Error ? failure : null);
        happen(eventOf(failure));
      },
    );
  };
  const happen = (event: AutosaveEvent): void => {
    const { state: next, request } = stepAutosave(current.current, event);
    current.current = next;
    setState(next);
    if (next.phase === 'saved') forgetDraft(localStorage, start.journey);
    if (next.phase !== 'saving') for (const resolve of waiting.current.splice(0)) resolve();
    if (request === null) return;
    clearTimeout(timer.current);
    if (request.kind === 'send') send();
    else timer.current = setTimeout(() => happen({ kind: 'due' }), request.afterMs);
  };
  const settled = (): Promise<void> =>
    current.current.phase === 'saving' ? new Promise((resolve) => waiting.current.push(resolve)) : Promise.resolve();
  return { state, error, happen, now: () => current.current, settled };
}

/** Saves the open drawing as it changes, keeps a copy in this browser until the server has it, and asks before leaving without. */
export function useAutosave(editor: Editor, start: Start): Saving {
  const { journey } = start;
  const { state, error, happen, now, settled } = useMachine(editor, start);
  const onEvent = useEffectEvent(happen);
  const isLost = useEffectEvent(() => isUnsaved(now()));
  const keepTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useEffectEvent((): void => {
    const { phase, revision, pending } = now();
    if (phase === 'saved') return;
    keepDraft(localStorage, journey, { graph: graphOf(editor.store.getState()), revision, pending, at: new Date().toISOString() });
  });
  const onChange = useEffectEvent((): void => {
    happen({ kind: 'edited' });
    clearTimeout(keepTimer.current);
    keepTimer.current = setTimeout(() => keep(), KEEP_AFTER_MS);
  });

  useEffect(() => {
    onEvent({ kind: 'due' });
    const stop = editor.store.subscribe((next, before) => {
      if (graphOf(next) !== graphOf(before)) onChange();
    });
    const online = (): void => onEvent({ kind: 'online' });
    const leave = (event: BeforeUnloadEvent): void => {
      keep();
      if (isLost()) event.preventDefault();
    };
    addEventListener('online', online);
    addEventListener('beforeunload', leave);
    return () => {
      stop();
      keep();
      clearTimeout(keepTimer.current);
      onEvent({ kind: 'due' });
      removeEventListener('online', online);
      removeEventListener('beforeunload', leave);
    };
  }, [editor]);

  return {
    state,
    error,
    keepMine: (theirs) => happen({ kind: 'keep-mine', revision: theirs.revision }),
    takeTheirs: (theirs) => {
      editor.act({ kind: 'replace', graph: theirs.graph, name: { zh: '用对方的版本', en: 'Take the other draft' } });
      happen({ kind: 'take-theirs', revision: theirs.revision });
    },
    flush: async () => {
      for (let round = 0; round < 3 && now().phase !== 'saved'; round += 1) {
        happen({ kind: 'due' });
        await settled();
      }
      return now().phase === 'saved';
    },
  };
}
