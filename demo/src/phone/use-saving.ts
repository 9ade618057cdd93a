import { useCallback, useEffect, useRef, useState } from 'react';
import type { TouchView } from '../app-server/views.js';
import { Refused, server } from './server.js';

const TRY_AGAIN_MS = 2_000;

export interface Saving {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed';
  /** Answers given and not saved yet, by field. */
  readonly pending: ReadonlyMap<string, unknown>;
  /** What is wrong with an answer, by field. */
  readonly troubles: Readonly<Record<string, string>>;
  /** Why nothing can be saved now, in words. */
  readonly refused: string | null;
  readonly put: (field: string, value: unknown) => void;
  /** Resolves when everything given so far has been sent once. */
  readonly settle: () => Promise<void>;
}

const keyOf = (touch: string) => `unsaved-${touch}`;

function stored(touch: string | null): Map<string, unknown> {
  const text = touch === null ? null : sessionStorage.getItem(keyOf(touch));
  return new Map(text === null ? [] : (JSON.parse(text) as [string, unknown][]));
}

/** Saves answers one batch at a time; what could not be saved stays in this phone and is sent when the line is back. */
export function useSaving(touch: TouchView | null, took: (touch: TouchView) => void): Saving {
  const id = touch?.id ?? null;
  const pending = useRef<Map<string, unknown>>(stored(id));
  const running = useRef<Promise<void> | null>(null);
  const [shown, setShown] = useState<Pick<Saving, 'state' | 'troubles' | 'refused'>>({ state: 'idle', troubles: {}, refused: null });

  const keep = useCallback(() => {
    if (id === null) return;
    if (pending.current.size === 0) sessionStorage.removeItem(keyOf(id));
    else sessionStorage.setItem(keyOf(id), JSON.stringify([...pending.current]));
  }, [id]);

  const send = useCallback(async (): Promise<void> => {
    if (id === null || pending.current.size === 0) return;
    const batch = new Map(pending.current);
    setShown((now) => ({ ...now, state: 'saving' }));
    try {
      const answer = await server.save(id, Object.fromEntries(batch));
      for (const [key, value] of batch) if (pending.current.get(key) === value) pending.current.delete(key);
      took(answer);
      setShown({ state: 'saved', troubles: {}, refused: null });
    } catch (trouble) {
      if (!(trouble instanceof Refused)) throw trouble;
      const { refusal } = trouble;
      if (Object.keys(refusal.fields).length > 0) for (const key of Object.keys(refusal.fields)) pending.current.delete(key);
      setShown({
        state: 'failed',
        troubles: refusal.fields,
        refused: refusal.code === 'offline' || Object.keys(refusal.fields).length > 0 ? null : `${refusal.title} ${refusal.remedy}`.trim(),
      });
    }
    keep();
  }, [id, took, keep]);

  const flush = useCallback((): Promise<void> => {
    const next = (running.current ?? Promise.resolve()).then(send);
    running.current = next;
    return next;
  }, [send]);

  useEffect(() => {
    if (shown.state !== 'failed' || pending.current.size === 0) return;
    const timer = setTimeout(() => void flush(), TRY_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [shown, flush]);

  const put = useCallback(
    (field: string, value: unknown) => {
      pending.current.set(field, value);
      keep();
      // At once, so that what was ticked or typed shows before its save has begun.
      setShown((now) => ({ ...now, state: 'saving' }));
      void flush();
    },
    [flush, keep],
  );

  return { ...shown, pending: pending.current, put, settle: flush };
}
