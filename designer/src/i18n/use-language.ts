import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language } from './i18n.js';

/** Text that people author: Chinese is always there, English may be missing. */
interface AuthoredText {
  readonly zh: string;
  readonly en?: string | undefined;
}

interface LanguageInUse {
  readonly language: Language;
  readonly setLanguage: (language: Language) => Promise<void>;
  /** The reader's side of an authored text; Chinese where English has not been written. */
  readonly say: (text: AuthoredText | undefined) => string;
}

/** The reader's language, the way to change it, and the reader's side of authored texts. */
export function useLanguage(): LanguageInUse {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const setLanguage = useCallback((next: Language) => changeLanguage(i18n, next), [i18n]);
  const say = useCallback((text: AuthoredText | undefined) => sayIn(language, text), [language]);
  return { language, setLanguage, say };
}

/** The side of an authored text for a language; Chinese where English has not been written. */
export function sayIn(language: Language, text: AuthoredText | undefined): string {
  if (text === undefined) return '';
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}
