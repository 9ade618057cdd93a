import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { rules } from './index.js';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder);
const codes = files
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
  .map((file) => file.slice(0, -'.ts'.length));

describe('the register of rules', () => {
  test('names every rule that has a file, once', () => {
    expect(rules.map(({ code }) => code).sort()).toEqual(codes.sort());
  });

  test.each(codes)('%s has a table of drawings and a help page that shows a wrong and a right one, in both languages', (code) => {
    expect(files).toContain(`${code}.test.ts`);
    const page = readFileSync(new URL(`${code}.md`, folder), 'utf8');
    const rule = rules.find((one) => one.code === code);
    expect(page).toContain(`# ${rule?.title.zh ?? ''}\n`);
    expect(page).toContain(`# ${rule?.title.en ?? ''}\n`);
    for (const mark of ['❌', '✅']) expect(page.split(mark)).toHaveLength(3);
  });
});
