import { describe, expect, test } from '@jest/globals';
import { en } from './en/words.js';
import { zh } from './zh/words.js';

/** Every text with its key, for example `app.rail.journeys`. */
function textsOf(words: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const name = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[name, value] as const] : [...textsOf(value as object, name)];
    }),
  );
}

const [chinese, english] = [textsOf(zh), textsOf(en)];

/** English tells one from many: the second form of a text stands under its key with `_one`. */
const baseOf = (key: string): string => key.replace(/_one$/, '');

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name = '']) => name).sort();
}

/** Names of languages are written in their own script. */
const ownScript = new Set(['中文', '中']);

/** What the editor names by itself is authored text, whose Chinese side is always written: `情形 1`. */
const authored = /^fields\.(cases|codes|intents|events)\.name$/;
/** Who reads Chinese needs no word that Chinese comes first. */
const saidInEnglishOnly = new Set(['fields.chineseFirst']);

describe('the words of the interface', () => {
  test('are there in both languages', () => {
    expect([...new Set([...english.keys()].map(baseOf))].sort()).toEqual([...chinese.keys()].sort());
    expect([...english.keys()].filter((key) => !english.has(baseOf(key)))).toEqual([]);
  });

  test('are never empty', () => {
    const empty = [...chinese, ...english].filter(([key, text]) => text.trim() === '' && !saidInEnglishOnly.has(key)).map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test('name nothing in English that the Chinese does not name', () => {
    const strangers = [...english].flatMap(([key, text]) =>
      placeholders(text)
        .filter((name) => !placeholders(chinese.get(baseOf(key)) ?? '').includes(name))
        .map((name) => `${key} {{${name}}}`),
    );
    expect(strangers).toEqual([]);
  });

  test('have no Chinese left in the English', () => {
    const left = [...english]
      .filter(([key, text]) => /\p{Script=Han}/u.test(text) && !ownScript.has(text) && !authored.test(key))
      .map(([key]) => key);
    expect(left).toEqual([]);
  });

  test('put a space between Chinese and Latin letters or digits', () => {
    const missing = [...chinese].filter(([, text]) =>
      /[\p{Script=Han}][A-Za-z0-9]|[A-Za-z0-9][\p{Script=Han}]/u.test(text.replaceAll(/\{\{.*?\}\}/g, '')),
    );
    expect(missing).toEqual([]);
  });

  test('avoid what LOOK §9 forbids', () => {
    const forbidden = /请注意|操作失败|系统繁忙/;
    expect([...chinese].filter(([, text]) => forbidden.test(text))).toEqual([]);
  });
});
