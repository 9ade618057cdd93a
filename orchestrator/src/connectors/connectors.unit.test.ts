import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { makeConnectors } from './index.js';
import { makeRecogniser } from './intent/recogniser.js';

test('every connector is a folder of its own with a help page and the shared contract test', () => {
  for (const { name } of makeConnectors({ coreBankUrl: undefined }, makeRecogniser())) {
    for (const file of ['connector.ts', 'connector.test.ts', 'README.md']) {
      expect([name, file, existsSync(fileURLToPath(new URL(`./${name}/${file}`, import.meta.url)))]).toEqual([name, file, true]);
    }
  }
});
