import { createContext, useContext } from 'react';
import type { HomeView, TouchView } from '../app-server/views.js';
import { inLanguage, say, type Language, type Word } from './words.js';
import type { Text } from '../app-server/views.js';

export type Page = 'home' | 'form' | 'chat' | 'messages' | 'decline';

/** What every page can see and do. */
export interface Phone {
  readonly language: Language;
  readonly home: HomeView;
  readonly offline: boolean;
  readonly go: (page: Page) => void;
  /** Takes over the newest state of the piece of business, as the server answered it. */
  readonly took: (touch: TouchView) => void;
  readonly setLanguage: (language: Language) => void;
  readonly signOut: () => void;
  readonly apply: () => Promise<void>;
}

export const PhoneContext = createContext<Phone | null>(null);

/** The phone that this page lives in. */
export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('A page was shown outside the phone');
  return phone;
}

/** The words of the phone in its language: `t` for its own, `tt` for authored text. */
export function useWords(): {
  readonly t: (word: Word, values?: Readonly<Record<string, string | number>>) => string;
  readonly tt: (text: Text) => string;
} {
  const { language } = usePhone();
  return { t: (word, values) => say(word, language, values), tt: (text) => inLanguage(text, language) };
}
