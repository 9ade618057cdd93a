import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const here = fileURLToPath(new URL('.', import.meta.url));
const page = readFileSync(fileURLToPath(new URL('../../docs/patterns.md', import.meta.url)), 'utf8');
const tests = readdirSync(here)
  .filter((file) => file.endsWith('.test.ts') && file !== 'page.test.ts')
  .map((file) => readFileSync(`${here}${file}`, 'utf8'))
  .join('\n');

/** However it is laid out. */
const bare = (text: string): string => text.replace(/[\s,]+/g, '');

/** The page by its sections: number → what it says. */
const sections = new Map(
  page
    .split(/^### WCP-/m)
    .slice(1)
    .map((section) => [Number.parseInt(section, 10), section]),
);
const tested = new Set([...tests.matchAll(/pattern\(\s*(\d+),/g)].map(([, number]) => Number(number)));

describe('the page of workflow patterns', () => {
  test('has all forty-three of them, once each', () => {
    expect([...sections.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
    expect(page.match(/^### WCP-/gm)).toHaveLength(43);
  });

  test.each([...sections])('WCP-%i is drawn as its test plays it, or says why it is left out', (number, section) => {
    const drawing = /```ts\n(.*?)```/s.exec(section)?.[1];
    expect({ isDrawn: drawing !== undefined, isLeftOut: /^Left out\. \S/m.test(section) }).toEqual({
      isDrawn: tested.has(number),
      isLeftOut: !tested.has(number),
    });
    if (drawing === undefined) return;
    const played = bare(tests.slice(tests.search(new RegExp(`pattern\\(\\s*${number},`))));
    const name = /^pattern\(\d+'[^']*'/.exec(played)?.[0] ?? '';
    expect(played.slice(name.length, name.length + bare(drawing).length)).toBe(bare(drawing));
  });
});
