import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { stepTypes } from '@tongtu/workflows/steps';

const root = new URL('../../', import.meta.url).pathname;
const products = ['workflows', 'store', 'orchestrator', 'api', 'designer', 'demo'];

/** Where steps may be named: their own folders and the register, drawings that are examples, and tests. */
const mayName = [/^workflows\/src\/steps\//, /^workflows\/src\/templates\//, /\/testing\//, /\.test\.tsx?$/];

/** Code that decides by a step's type: `type === 'wait'`, `step.type !== "wait"`, `type: 'wait'`, `stepDefinition('wait')`. */
function decisionsIn(source: string, types: readonly string[]): readonly string[] {
  const names = types.join('|');
  const spoken = new RegExp(`(?:\\btype\\b\\)?\\s*(?:===|!==)\\s*|(?<![.\\w])type:\\s*|\\bstepDefinition\\()['"](?:${names})['"]`, 'g');
  return source.match(spoken) ?? [];
}

test('no step type is named outside its folder and the register', async () => {
  const types = stepTypes.map(({ type }) => type);
  const found: string[] = [];
  for (const product of products) {
    const folder = path.join(root, product, 'src');
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const name = path.relative(root, path.join(entry.parentPath, entry.name));
      if (!entry.isFile() || !/\.tsx?$/.test(name) || mayName.some((place) => place.test(name))) continue;
      for (const decision of decisionsIn(await readFile(path.join(root, name), 'utf8'), types)) found.push(`${name}: ${decision}`);
    }
  }
  expect(found).toEqual([]);
});

test.each([["if (step.type === 'wait')"], ['const isEnd = type !== "end"'], ["{ type: 'start' }"], ["stepDefinition('touch')"]])(
  'such a place is found: %s',
  (source) => {
    expect(
      decisionsIn(
        source,
        stepTypes.map(({ type }) => type),
      ),
    ).toHaveLength(1);
  },
);
