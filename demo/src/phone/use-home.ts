import { useCallback, useEffect, useRef, useState } from 'react';
import type { HomeView, TouchView } from '../app-server/views.js';
import { Refused, server } from './server.js';

const LOOK_AGAIN_MS = 1_500;

export type HomeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'open'; readonly home: HomeView; readonly offline: boolean };

/** Keeps the customer's page current: asks again every moment while the phone is looked at. */
export function useHome(): {
  readonly state: HomeState;
  readonly refresh: () => Promise<void>;
  readonly took: (touch: TouchView) => void;
  readonly forget: () => void;
} {
  const [state, setState] = useState<HomeState>({ kind: 'loading' });
  // An answer that left before a change of ours must not undo what that change showed.
  const changes = useRef(0);

  const refresh = useCallback(async () => {
    const asked = changes.current;
    try {
      const home = await server.home();
      if (asked === changes.current) setState({ kind: 'open', home, offline: false });
    } catch (trouble) {
      if (!(trouble instanceof Refused)) throw trouble;
      setState((now) => afterRefusal(now, trouble.refusal.code));
    }
  }, []);

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh();
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [refresh]);

  const took = useCallback((touch: TouchView) => {
    changes.current += 1;
    setState((now) => (now.kind === 'open' ? { ...now, offline: false, home: { ...now.home, touch } } : now));
  }, []);

  const forget = useCallback(() => {
    changes.current += 1;
    setState({ kind: 'signed-out' });
  }, []);

  return { state, refresh, took, forget };
}

function afterRefusal(now: HomeState, code: string): HomeState {
  if (code === 'signed-out') return { kind: 'signed-out' };
  return now.kind === 'open' ? { ...now, offline: true } : now;
}
