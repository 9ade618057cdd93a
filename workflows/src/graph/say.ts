import type { Language, Text } from './graph.js';

/** A text in the reader's language. English that was never written falls back to Chinese, so that nobody sees an empty place. */
export function say(text: Text, language: Language): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}
