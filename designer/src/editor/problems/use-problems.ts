import { useEffect, useEffectEvent } from 'react';
import { useKnownWorld } from '../../server/catalogue.js';
import { graphOf, type Editor } from '../document/editor-store.js';
import { createChecker, type CheckWorker } from './checker.js';

/** Long enough that a word is typed out, short enough that the mark comes while one still looks, milliseconds. */
const PAUSE_MS = 180;

function startWorker(): CheckWorker {
  return new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' });
}

/** Keeps the editor's problems up to date with its drawing. */
export function useProblems(editor: Editor): void {
  const known = useKnownWorld();
  const found = useEffectEvent(editor.foundProblems);
  useEffect(() => {
    const checker = createChecker(startWorker, (problems) => found(problems), known);
    let timer: ReturnType<typeof setTimeout> | undefined;
    checker.ask(graphOf(editor.store.getState()));
    const stop = editor.store.subscribe((state, before) => {
      if (graphOf(state) === graphOf(before)) return;
      clearTimeout(timer);
      timer = setTimeout(() => checker.ask(graphOf(state)), PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
      checker.stop();
    };
  }, [editor, known]);
}
