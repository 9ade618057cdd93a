import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from './plain-node.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tongtu-scripts-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

describe('whether packages are installed', () => {
  const isInstalled = (): Promise<boolean> =>
    ask(`import { isInstalled } from './scripts/install/install.mjs'; answer(isInstalled(${JSON.stringify(folder)}));`);
  const wanted = {
    packages: {
      '': {},
      workflows: {},
      'node_modules/@tongtu/workflows': { link: true, resolved: 'workflows' },
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  };

  test('no folder is not an installation', async () => {
    write('package-lock.json', wanted);
    expect(await isInstalled()).toBe(false);
  });

  test.each([
    ['all is there but what is for other systems', { 'node_modules/pg': { version: '8.23.1' } }, true],
    ['a package has another version', { 'node_modules/pg': { version: '8.22.0' } }, false],
    ['a package is not there', {}, false],
  ])('%s', async (_what, packages, expected) => {
    write('node_modules/.package-lock.json', { packages });
    expect(await isInstalled()).toBe(expected);
  });
});

describe('whether something has to be built again', () => {
  const print = (): Promise<string> =>
    ask(
      `import { fingerprint } from './scripts/build/fingerprint.mjs'; answer(fingerprint(${JSON.stringify(folder)}, ['src', 'not-there']));`,
    );

  test('a changed source changes the fingerprint; a test, an output or a package does not', async () => {
    write('src/a.ts', '1');
    const first = await print();
    write('src/a.test.ts', '2');
    write('src/dist/a.js', '3');
    write('src/node_modules/x/index.js', '4');
    expect(await print()).toBe(first);
    write('src/a.ts', '5');
    expect(await print()).not.toBe(first);
  });

  test('a renamed source changes the fingerprint', async () => {
    const first = await print();
    rmSync(path.join(folder, 'src/a.ts'));
    write('src/b.ts', '5');
    expect(await print()).not.toBe(first);
  });
});

describe('which Temporal will do', () => {
  test.each([
    ['1.29.1', true],
    ['1.29.0', false],
    ['1.30.0-rc.2', true],
    ['2.0.0', true],
    ['1.9.12', false],
  ])('server %s: %s', async (version, expected) => {
    expect(
      await ask(`import { isAtLeast, oldestServer } from './scripts/temporal/version.mjs'; answer(isAtLeast('${version}', oldestServer));`),
    ).toBe(expected);
  });
});

describe('what is told', () => {
  test('a Chinese character takes two columns', async () => {
    expect(
      await ask("import { columnsOf } from './scripts/console/progress.mjs'; answer(['ab', '同途 T', '（）'].map(columnsOf));"),
    ).toEqual([2, 6, 4]);
  });

  test('the line of a log that says why is found among the others', async () => {
    const lines = [
      '{"level":30,"msg":"starting"}',
      '{"level":50,"msg":"cannot listen","err":{"message":"EADDRINUSE"}}',
      '{"level":30,"msg":"bye"}',
      '',
    ];
    expect(
      await ask(`import { tellingLine } from './scripts/processes/log-file.mjs'; answer(tellingLine(${JSON.stringify(lines)}));`),
    ).toBe('cannot listen: EADDRINUSE');
  });

  test('a figure is one line', async () => {
    const lineOf = (figure: unknown): Promise<string> =>
      ask(`import { lineOf } from './scripts/figures/record.mjs'; answer(lineOf(${JSON.stringify(figure)}));`);
    expect(await lineOf({ id: 'P1', value: 0.98123, target: '>=0.97', ok: true, interval: [0.972, 0.99], n: 9 })).toBe(
      'P1 0.981 >=0.97 ok [0.972 0.99] n=9',
    );
    expect(await lineOf({ id: 'P3', value: '1.02/1.00', target: '<=1.10/<=1.01', ok: true, n: 3 })).toBe(
      'P3 1.02/1.00 <=1.10/<=1.01 ok n=3',
    );
    expect(await lineOf({ id: 'F1', ok: false })).toBe('F1 - - miss n=0');
  });

  test('a test file that does not load counts as a failure', async () => {
    const report = { numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 1, numPendingTests: 2, numTodoTests: 0 };
    expect(await ask(`import { countsOf } from './scripts/test/jest.mjs'; answer(countsOf(${JSON.stringify(report)}));`)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    });
  });

  test('trouble of the machine becomes a sentence that says what to do', async () => {
    const said = await ask<{ zh: string; en: string }>(
      "import { sentenceOf } from './scripts/console/refusal.mjs'; answer(sentenceOf(Object.assign(new Error('x'), { code: 'ENOSPC', path: '/data' })));",
    );
    expect(said).toEqual({ zh: '磁盘已满。请腾出空间后再试。 (/data)', en: 'The disk is full. Free some space and try again. (/data)' });
  });
});
