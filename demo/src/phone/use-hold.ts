import { useEffect } from 'react';
import type { TouchView } from '../app-server/views.js';
import { Refused, server } from './server.js';
import { usePhone } from './session.js';

const RENEW_MS = 15_000;

/**
 * Holds the business for this customer while the page is looked at, and lets go when it is left or hidden.
 * Returns whether the customer may type: nobody else holds it.
 */
export function useHold(touch: TouchView | null): boolean {
  const { took } = usePhone();
  const id = touch?.status === 'open' ? touch.id : null;
  const other = touch?.holder != null && !touch.holder.me;

  useEffect(() => {
    if (id === null || other) return;
    const hold = () => {
      if (document.visibilityState === 'visible') server.hold(id).then(took, forgive);
    };
    const leave = () => {
      if (document.visibilityState === 'hidden') server.leave(id).then(took, forgive);
    };
    hold();
    const timer = setInterval(hold, RENEW_MS);
    document.addEventListener('visibilitychange', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', leave);
      server.leave(id).then(took, forgive);
    };
  }, [id, other, took]);

  return !other;
}

/** Not getting hold of it is shown by the next look at the page: who holds it, or that it is over. */
function forgive(trouble: unknown): void {
  if (!(trouble instanceof Refused)) throw trouble;
}
