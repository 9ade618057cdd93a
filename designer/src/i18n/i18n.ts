import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Translation } from './translation.js';
import type { zh } from './zh/words.js';

/** The two languages of the interface. */
export type Language = 'zh' | 'en';

type Words = Translation<typeof zh>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Words;
  }
}

const remembered = 'tongtu.language';

/** The language chosen before in this browser, else the browser's own, else Chinese. */
export function firstLanguage(): Language {
  const stored = localStorage.getItem(remembered);
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** A language is a file of its own: who reads Chinese does not load English. */
async function wordsOf(language: Language): Promise<Words> {
  return language === 'en' ? (await import('./en/words.js')).en : (await import('./zh/words.js')).zh;
}

async function addLanguage(instance: i18n, language: Language): Promise<void> {
  if (instance.hasResourceBundle(language, 'app')) return;
  for (const [name, words] of Object.entries(await wordsOf(language))) instance.addResourceBundle(language, name, words);
}

/** Makes the interface speak a language; resolves when its words are there. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['zh', 'en'],
    defaultNS: 'app',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  await changeLanguage(instance, language);
  return instance;
}

/** Switches the language while running and remembers the choice. */
export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  await addLanguage(instance, language);
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  await instance.changeLanguage(language);
}
