import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;

/** Packages and what each may import, from the table in the design. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  workflows: [],
  store: ['workflows'],
  orchestrator: ['store', 'workflows'],
  api: ['store', 'workflows'],
  designer: ['workflows'],
  demo: ['api'],
};

describe('who may import whom', () => {
  test.each(Object.entries(allowed))('%s depends on no other package of ours than the table allows', async (name, expected) => {
    const manifest = JSON.parse(await readFile(join(root, name, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
    const ours = Object.keys(manifest.dependencies ?? {}).filter((one) => one.startsWith('@tongtu/'));
    expect(ours.map((one) => one.slice('@tongtu/'.length)).sort()).toEqual([...expected].sort());
  });

  test('no import crosses a wall, and no import goes in a circle', async () => {
    const { stdout } = await run(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--output-type',
        'err-long',
        '--config',
        '.dependency-cruiser.cjs',
        ...Object.keys(allowed),
      ],
      { cwd: root },
    );
    expect(stdout).toContain('no dependency violations found');
  }, 120_000);

  test('no folder hides things under a name that says nothing', async () => {
    const folders = (await readdir(root, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && !/node_modules|\/dist|\.git|\.tongtu/.test(`${entry.parentPath}/${entry.name}`))
      .map((entry) => entry.name);
    expect(folders.filter((name) => ['utils', 'common', 'helpers', 'types', 'misc'].includes(name))).toEqual([]);
  });

  test('every door of a package exists', async () => {
    for (const name of Object.keys(allowed)) {
      const manifest = JSON.parse(await readFile(join(root, name, 'package.json'), 'utf8')) as {
        exports?: Record<string, { 'tongtu-source': string }>;
      };
      for (const door of Object.values(manifest.exports ?? {}))
        await expect(readFile(join(root, name, door['tongtu-source']), 'utf8')).resolves.not.toMatch(/export \*/);
    }
  });
});
