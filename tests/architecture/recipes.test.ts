import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transform } from '@swc/core';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;
const language = path.join(root, 'workflows/src');

/** Beside the packages, so that a copy of the language finds them. */
let copy: string;

beforeAll(async () => {
  const cache = path.join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  copy = await mkdtemp(path.join(cache, 'recipes-'));
  await writeFile(path.join(copy, 'package.json'), '{ "type": "module" }');
}, 60_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

const readSource = (name: string): Promise<string> => readFile(path.join(language, name), 'utf8');

/** Writes the language as JavaScript, with files that are new or say something else. */
async function writeLanguage(changed: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(copy, 'src-'));
  const files = (await readdir(language, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|^temporal\//.test(name),
  );
  const all = new Map<string, string>();
  for (const name of files) all.set(name, await readSource(name));
  for (const [name, source] of Object.entries(changed)) all.set(name, source);
  for (const [name, source] of all) {
    const { code } = await transform(source, { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } });
    const to = path.join(folder, name.replace(/\.ts$/, '.js'));
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, code);
  }
  return folder;
}

/** What code says that sees that language: it gives its answer to `answer(value)`. */
async function ask<T>(folder: string, code: string): Promise<T> {
  const whole = `const answer = (value) => process.stdout.write(JSON.stringify(value));\n${code}`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', whole], { cwd: folder });
  return JSON.parse(stdout) as T;
}

/** A register with one more import and one more line in its list. */
function withOneMore(
  register: string,
  { imported, line, before }: { readonly imported: string; readonly line: string; readonly before: string },
): string {
  const at = register.indexOf(before);
  if (at < 0) throw new Error(`The register has no "${before}".`);
  return `${imported}\n${register.slice(0, at)}${line}\n  ${register.slice(at)}`;
}

const greetStep = `
import { z } from 'zod';
import { defineStep } from '../define-step.js';
export const greetStep = defineStep({
  type: 'greet',
  label: { zh: '问候', en: 'Greet' },
  help: { zh: '按名字问候客户', en: 'Greets the customer by name' },
  group: 'customer',
  icon: 'message',
  family: () => 'neutral',
  config: z.strictObject({ words: z.string().min(1) }),
  initial: { words: '您好' },
  form: { words: { label: { zh: '说什么', en: 'Words' }, widget: 'text', essential: true } },
  outcomes: () => [{ code: 'said', label: { zh: '已问候', en: 'Said' }, required: true }],
  triggers: false,
  rests: false,
  describe: ({ words }, language) => (language === 'zh' ? '说“' + words + '”' : 'Says "' + words + '"'),
  facts: () => ({ expressions: [], writes: [], listens: [], texts: [], forms: [] }),
  lower: ({ words }, { step, way }) => ({
    [step.id]: {
      op: 'effect', step: step.id, operation: 'greet.say', settings: { words }, input: {}, timeoutMs: 1000,
      retry: { attempts: 1, firstMs: 1, factor: 1, longestMs: 1 }, assign: [], ways: [way('said')], failed: null, quick: true,
    },
  }),
});
`;

const noGreeting = `
import { problem } from '../find.js';
export const tooShort = {
  code: 'too-short',
  title: { zh: '太短', en: 'Too short' },
  journey: ({ graph }) =>
    graph.steps.length > 2
      ? []
      : [problem({ code: 'too-short', step: null, message: { zh: '太短了。', en: 'Too short.' }, remedy: { zh: '加一步', en: 'Add a step' } })],
};
`;

describe('a new step type is one folder and one line', () => {
  test('it is drawn, checked, compiled and travelled without another change', async () => {
    const register = await readSource('steps/index.ts');
    const folder = await writeLanguage({
      'steps/greet/step.ts': greetStep,
      'steps/index.ts': withOneMore(register, {
        imported: "import { greetStep } from './greet/step.js';",
        line: 'registerStep(greetStep),',
        before: 'registerStep(startStep)',
      }),
    });
    const said = await ask<Record<string, unknown>>(
      folder,
      `
      import { stepDefinition } from './steps/index.js';
      import { check } from './compiler/index.js';
      import { planOf } from './testing/index.js';
      import { createSimulation } from './simulator/index.js';
      import { draw } from './testing/index.js';
      const graph = draw('start > greet > end');
      const unlinked = { ...graph, links: graph.links.filter(({ from }) => from !== 'greet') };
      const definition = stepDefinition('greet');
      const trip = createSimulation(planOf(graph), { customer: {}, input: {}, at: '2026-11-25T08:00:00.000Z' });
      answer({
        card: definition.describe(graph.steps[1].config, 'en'),
        form: Object.keys(definition.form),
        problems: check(graph).map(({ code }) => code),
        unlinked: check(unlinked).filter(({ step }) => step === 'greet').map(({ code }) => code),
        op: planOf(graph).instructions.greet.op,
        status: trip.state.status,
      });`,
    );
    expect(said).toEqual({
      card: 'Says "您好"',
      form: ['words'],
      problems: [],
      unlinked: ['outcome-unconnected'],
      op: 'effect',
      status: 'ended',
    });
  }, 120_000);
});

test('a new rule is one file and one line', async () => {
  const register = await readSource('compiler/rules/index.ts');
  const folder = await writeLanguage({
    'compiler/rules/too-short.ts': noGreeting,
    'compiler/rules/index.ts': withOneMore(register, {
      imported: "import { tooShort } from './too-short.js';",
      line: 'tooShort,',
      before: 'noStart,\n  severalStarts',
    }),
  });
  const codes = await ask<string[]>(
    folder,
    "import { check } from './compiler/index.js'; import { draw } from './testing/index.js'; answer(check(draw('start > end')).map(({ code }) => code));",
  );
  expect(codes).toEqual(['too-short']);
}, 120_000);

/** Product files outside of a folder in which a name occurs. */
async function filesThatName(pattern: RegExp, products: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const product of products) {
    const folder = path.join(root, product, 'src');
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/(?<!\.test)\.tsx?$/.test(entry.name)) continue;
      if (pattern.test(await readFile(file, 'utf8'))) found.push(path.relative(root, file));
    }
  }
  return found;
}

async function foldersOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

describe('a new connector is one folder, the shared contract and one line', () => {
  test('each has its page and its contract test, and only the list names its factory', async () => {
    for (const name of await foldersOf('orchestrator/src/connectors')) {
      const files = await readdir(path.join(root, 'orchestrator/src/connectors', name));
      expect(files).toEqual(expect.arrayContaining(['README.md', 'connector.test.ts', 'connector.ts']));
      const factory = `from '(?:\\.\\./|\\./)*(?:connectors/)?${name}/connector\\.js'`;
      expect(await filesThatName(new RegExp(factory), ['orchestrator'])).toEqual(['orchestrator/src/connectors/index.ts']);
    }
  });
});

describe('a new table is an entity, a migration and two lines', () => {
  test('every entity and every migration is in the list of the data source, and is made nowhere else', async () => {
    const source = await readFile(path.join(root, 'store/src/data-source.ts'), 'utf8');
    for (const folder of ['entities', 'migrations'])
      for (const file of await readdir(path.join(root, 'store/src', folder)))
        expect(source).toContain(`from './${folder}/${file.replace(/\.ts$/, '.js')}'`);
    expect(await filesThatName(/@Entity\(/, ['store', 'api', 'orchestrator'])).toHaveLength(
      (await readdir(path.join(root, 'store/src/entities'))).length,
    );
  });
});

describe('a new screen is one folder and one route', () => {
  test('every screen has its line among the routes, and nobody else reaches for it', async () => {
    const routes = await readFile(path.join(root, 'designer/src/app/screens.ts'), 'utf8');
    const files = (await filesThatName(/export function \w+Screen\(/, ['designer'])).filter((file) => file.endsWith('-screen.tsx'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const [, component] = /export function (\w+Screen)\(/.exec(await readFile(path.join(root, file), 'utf8')) ?? [];
      expect(routes).toContain(`component: '${component}'`);
      const name = path.basename(file, '.tsx');
      expect(await filesThatName(new RegExp(`(?:from|import\\() ?'[^']*/${name}\\.js'`), ['designer'])).toEqual([]);
    }
  });
});
