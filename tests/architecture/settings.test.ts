import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ask as askNode, root } from './plain-node.js';

/** The code with what it asks about in scope. */
const withSettings = (code: string): string =>
  [
    "import { foundOut, settingsList } from './scripts/settings.mjs';",
    "import { readSettings } from './scripts/read-settings.mjs';",
    "import * as table from './scripts/environment-table.mjs';",
    "import { refusalOfNode } from './scripts/node-version.mjs';",
    code,
  ].join(' ');

const ask = <T>(code: string, env: Readonly<Record<string, string>> = {}): Promise<T> => askNode<T>(withSettings(code), env);

/** The complaint about an environment, in English. */
function complaintAbout(env: Readonly<Record<string, string>>): Promise<string> {
  return ask<string>('try { readSettings(process.env, "/no/checkout"); answer("none"); } catch (error) { answer(error.message); }', env);
}

async function sourcesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter(
    (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|\/testing\b/.test(`${entry.parentPath}/${entry.name}`),
  );
  return Promise.all(files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')));
}

describe('the environment', () => {
  test('is documented by the list that the scripts read', async () => {
    expect(await readFile(path.join(root, 'docs/environment.md'), 'utf8')).toBe(await ask('answer(table.environmentPage())'));
    expect(await readFile(path.join(root, '.env.example'), 'utf8')).toBe(await ask('answer(table.environmentExample())'));
  });

  test('is the same table in the README', async () => {
    const readme = await readFile(path.join(root, 'README.md'), 'utf8').catch(() => '');
    expect(await ask(`answer(table.withTable(${JSON.stringify(readme)}))`)).toBe(readme);
  });

  test('names every variable that a process of the product reads', async () => {
    const known = new Set(await ask<string[]>('answer([...settingsList.map(({ name }) => name), ...foundOut])'));
    const sources = (await Promise.all(['store/src', 'orchestrator/src', 'api/src', 'demo/src'].map(sourcesOf))).flat();
    const read = sources.flatMap((source) => source.match(/\b(?:TONGTU|TEMPORAL|DATABASE)_[A-Z_]+\b/g) ?? []);
    expect([...new Set(read)].filter((name) => !known.has(name))).toEqual([]);
  });

  test('is what docker-compose.yml sets, whose images are pinned', async () => {
    const compose = await readFile(path.join(root, 'docker-compose.yml'), 'utf8');
    const known = await ask<string[]>('answer([...settingsList.map(({ name }) => name), ...foundOut])');
    const named = new Set(compose.match(/\b(?:TONGTU|DATABASE|TEMPORAL)_[A-Z_]+\b/g));
    expect([...named].filter((name) => !known.includes(name))).toEqual(['TEMPORAL_POSTGRES_PASSWORD']);
    const images = [...compose.matchAll(/image: (\S+)/g)].map(([, image]) => image);
    expect(images.filter((image) => !/:(\d+\.\d+(\.\d+)?|local)$/.test(image ?? ''))).toEqual([]);
  });

  test.each([
    ['a port that is none', { TONGTU_PORT: '70800' }, 'TONGTU_PORT=70800 must be a port from 1 to 65535'],
    ['a key that is too short', { TONGTU_MASTER_KEY: 'c0ffee' }, 'TONGTU_MASTER_KEY must be 32 bytes as 64 hex digits'],
    [
      'a database of another kind',
      { DATABASE_URL: 'mysql://u:secret@h/d' },
      'DATABASE_URL must be an address that begins with postgres:// or postgresql://',
    ],
    ['a time zone that is none', { TONGTU_TIME_ZONE: 'Asia/Chongqing1' }, 'TONGTU_TIME_ZONE=Asia/Chongqing1 is not a known IANA time zone'],
    ['a Temporal address without a port', { TEMPORAL_ADDRESS: 'temporal' }, 'TEMPORAL_ADDRESS=temporal must be host:port'],
    ['a word that is not offered', { TONGTU_LOG_LEVEL: 'loud' }, 'TONGTU_LOG_LEVEL=loud must be one of debug, info, warn, error'],
  ])('is refused with %s', async (_what, env, complaint) => {
    const said = await complaintAbout(env);
    expect(said).toContain(complaint);
    expect(said).not.toMatch(/secret|c0ffee/);
  });

  test('has all its faults named at once', async () => {
    const said = await complaintAbout({ TONGTU_PORT: 'x', TEMPORAL_TLS: 'yes' });
    expect(said).toContain('TONGTU_PORT=x');
    expect(said).toContain('TEMPORAL_TLS=yes');
  });

  test('gives absolute paths, those in the data folder counted from there', async () => {
    const said = await ask<Record<string, string>>('answer(readSettings(process.env, "/no/checkout"))', {
      TONGTU_CACHE_DIR: '~/cache',
    });
    expect(said).toMatchObject({
      TONGTU_DATA_DIR: '/no/checkout/.tongtu',
      TONGTU_DEMO_SECRETS_FILE: '/no/checkout/.tongtu/demo-secrets.json',
      TONGTU_CACHE_DIR: '/nowhere/cache',
      TONGTU_PORT: '7080',
    });
  });

  test.each([
    ['v18.20.4', true],
    ['v20.18.3', true],
    ['v20.19.0', false],
    ['v24.1.0', false],
  ])('Node %s: refused with a sentence is %s', async (version, isRefused) => {
    const said = await ask<string | null>(`answer(refusalOfNode('${version}') ?? null)`);
    expect(said !== null).toBe(isRefused);
    if (said !== null) expect(said).toMatch(/需要 Node 20\.19[\s\S]+needs Node 20\.19/);
  });
});
