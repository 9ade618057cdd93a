import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a sentence to those who listen to the page: a save, a refusal, a new task. Politely: it does not cut in. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** The place from which `useAnnounce` speaks. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ sentence: '', turn: 0 });
  const announce = useCallback<Announce>((sentence) => {
    setSpoken(({ turn }) => ({ sentence, turn: turn + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="tt-hidden">
        <span key={spoken.turn}>{spoken.sentence}</span>
      </div>
    </AnnounceContext>
  );
}
