import type { Language } from '../i18n/i18n.js';
import { isProblem, type ApiProblem } from '../server/api-problem.js';

interface Authored {
  readonly zh: string;
  readonly en?: string | undefined;
}

/** Authored text in the reader's language; Chinese where English is missing. */
export function textIn(text: Authored, language: Language): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}

/** Whether something thrown is an answer of the server that the page shows by itself. */
export function isTrouble(error: unknown): error is ApiProblem {
  return isProblem(error);
}
