import { useCallback, useRef, useState } from 'react';
import { isProblem, type ApiProblem } from '../server/api-problem.js';
import { taskActs, type TaskAnswer, type Work } from '../server/tasks.js';
import { forget, readKept, writeKept } from './kept-answers.js';
import { movedTo } from './moved-to.js';

export interface TaskForm {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed';
  /** What was typed and is not saved, by field; kept in this browser until it is. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** What is wrong with a field, in the reader's language. */
  readonly troubles: Readonly<Record<string, string>>;
  /** Why the last save was refused; null when it was not. */
  readonly refused: ApiProblem | null;
  readonly put: (field: string, value: unknown) => void;
  /** Sends what is kept; resolves when it was answered. */
  readonly settle: () => Promise<void>;
  readonly discard: () => void;
}

interface Shown {
  readonly state: TaskForm['state'];
  readonly troubles: Readonly<Record<string, string>>;
  readonly refused: ApiProblem | null;
}

const quiet: Shown = { state: 'idle', troubles: {}, refused: null };
/** A save on a version that moved on meanwhile is tried again on the new one, as long as nobody else changed the same field. */
const TRIES = 3;

/** Saves answers as they are given, one batch at a time. What is refused stays here, with the reason. */
export function useTaskForm({
  task,
  work,
  took,
}: {
  readonly task: string;
  readonly work: Work;
  readonly took: (answer: TaskAnswer) => void;
}): TaskForm {
  const [kept, setKept] = useState<Readonly<Record<string, unknown>>>(() => readKept(task));
  const [shown, setShown] = useState<Shown>(quiet);
  const latest = useRef({ kept, version: work.version });
  const line = useRef<Promise<void>>(Promise.resolve());

  const keep = useCallback(
    (next: Readonly<Record<string, unknown>>) => {
      latest.current = { ...latest.current, kept: next };
      writeKept(task, next);
      setKept(next);
    },
    [task],
  );

  const send = useCallback(
    async (version: number, tries: number): Promise<void> => {
      const batch = latest.current.kept;
      if (Object.keys(batch).length === 0) return;
      setShown((now) => ({ ...now, state: 'saving' }));
      try {
        const answer = await taskActs.save(task, batch, version);
        latest.current = { ...latest.current, version: answer.work.version };
        keep(forget(latest.current.kept, batch));
        setShown({ state: 'saved', troubles: {}, refused: null });
        took(answer);
      } catch (trouble) {
        if (!isProblem(trouble)) throw trouble;
        const moved = movedTo(trouble, work);
        if (moved !== null && tries > 1) return send(moved, tries - 1);
        setShown({ state: 'failed', troubles: fieldTroubles(trouble), refused: trouble });
      }
    },
    [task, work, keep, took],
  );

  const settle = useCallback((): Promise<void> => {
    line.current = line.current.then(() => send(Math.max(latest.current.version, work.version), TRIES));
    return line.current;
  }, [send, work.version]);

  return {
    ...shown,
    kept,
    settle,
    put: (field, value) => {
      keep({ ...latest.current.kept, [field]: value });
      void settle();
    },
    discard: () => {
      keep({});
      setShown(quiet);
    },
  };
}

function fieldTroubles({ extra }: ApiProblem): Readonly<Record<string, string>> {
  const errors = Array.isArray(extra['errors'])
    ? (extra['errors'] as readonly { readonly field: string; readonly zh: string; readonly en: string }[])
    : [];
  const english = document.documentElement.lang === 'en';
  return Object.fromEntries(errors.map((error) => [error.field, english ? error.en : error.zh]));
}
