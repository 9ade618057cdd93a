import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '@tongtu/workflows/graph';
import { templates } from '@tongtu/workflows/templates';

const command = new URL('../../workflows/bin/tongtu.mjs', import.meta.url).pathname;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly note: string;
}

/** Runs the command as a person does, in the folder of the journeys. */
function tongtu(args: readonly string[], { input = '', lang = 'zh_CN.UTF-8' } = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { cwd: folder, env: { PATH: process.env['PATH'], LANG: lang }, maxBuffer: 2 ** 26 },
      (_, out, note) => resolve({ code: child.exitCode ?? -1, out, note }),
    );
    child.stdin?.on('error', () => undefined); // what has answered already does not read on
    child.stdin?.end(input);
  });
}

let folder: string;
const place = (file: string): string => path.join(folder, file);
const put = (file: string, content: unknown): void =>
  writeFileSync(place(file), typeof content === 'string' ? content : JSON.stringify(content));
const read = (file: string): string => readFileSync(place(file), 'utf8');

const [relay] = templates;
if (!relay) throw new Error('There is no template');
const graph = relay.draw();
const [first] = graph.links;
const unlinked: Graph = { ...graph, links: graph.links.filter((link) => link !== first) };

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tongtu-command-'));
  for (const template of templates) put(`${template.code}.json`, template.draw());
  put('package.json', { name: 'not a drawing' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('tongtu', () => {
  test.each([
    ['zh', '用法：', '没有 chek 这个命令'],
    ['en', 'Usage:', 'There is no command chek'],
  ])('explains itself: %s', async (lang, usage, unknown) => {
    const { code, out } = await tongtu(['--help', '--lang', lang]);
    expect([code, out.includes(usage)]).toEqual([0, true]);
    expect(await tongtu(['chek', '--lang', lang])).toMatchObject({ code: 2, out: '', note: expect.stringContaining(unknown) });
  });

  test('speaks Chinese unless the machine speaks English', async () => {
    expect((await tongtu(['--help'], { lang: 'C' })).out).toContain('用法');
    expect((await tongtu(['--help'], { lang: 'en_GB.UTF-8' })).out).toContain('Usage');
  });
});

describe('tongtu check', () => {
  test('finds nothing in the journeys that ship, and passes over what is no drawing', async () => {
    const { code, out } = await tongtu(['check', '.']);
    expect([code, out.match(/没有问题/g)?.length]).toEqual([0, templates.length]);
  });

  test('says what is wrong, where, and what to do about it, and reads what is piped in', async () => {
    const zh = await tongtu(['check', '-'], { input: JSON.stringify({ graph: unlinked, revision: 3 }) });
    expect([zh.code, zh.out]).toEqual([
      1,
      expect.stringMatching(/✗ “申请财富账户”\(apply\).*outcome:next：.*\[outcome-unconnected\]\n +→ /),
    ]);
    const en = await tongtu(['check', '-', '--lang', 'en'], { input: JSON.stringify(unlinked) });
    expect(en.out).toMatch(/✗ "Apply for a wealth account" \(apply\), .*: .*\n +→ Link/);
  });

  test('answers programs in JSON', async () => {
    const { code, out } = await tongtu(['check', '-', '--json'], { input: JSON.stringify(unlinked) });
    const { files } = JSON.parse(out) as { readonly files: readonly [{ readonly ok: boolean; readonly problems: readonly object[] }] };
    expect([code, files[0].ok]).toEqual([1, false]);
    expect(files[0].problems[0]).toMatchObject({ code: 'outcome-unconnected', step: 'apply', field: 'outcome:next' });
  });

  test('goes on with the other files when one cannot be read', async () => {
    put('cut.json', JSON.stringify(graph).slice(0, 100));
    const { code, out } = await tongtu(['check', 'cut.json', `${relay.code}.json`]);
    rmSync(place('cut.json'));
    expect([code, out]).toEqual([2, expect.stringMatching(/✗ 1:\d+：从这里起不是 JSON[\s\S]*没有问题/)]);
  });
});

describe('files that were broken or made to hurt', () => {
  test.each([
    ['no text', Buffer.from([0xff, 0xfe, 0]), '这不是 UTF-8 文本'],
    ['a bomb of brackets', '['.repeat(3_000_000), ':1:100001：从这里起不是 JSON'],
    ['more than any drawing', ' '.repeat(34_000_000), '文件太大'],
  ])('are refused in a sentence with the place: %s', async (_, content, sentence) => {
    writeFileSync(place('hostile.txt'), content);
    expect(await tongtu(['export', 'hostile.txt'])).toEqual({ code: 2, out: '', note: expect.stringMatching(/^✗ hostile\.txt.*\n$/) });
    expect((await tongtu(['check', 'hostile.txt'])).out).toContain(sentence.replace(/^:/, ''));
  });

  test('so is one that is not there, or a folder where a file is wanted', async () => {
    expect(await tongtu(['export', 'nowhere.json'])).toEqual({ code: 2, out: '', note: '✗ nowhere.json：没有这个文件\n' });
    expect(await tongtu(['diff', '.', `${relay.code}.json`])).toMatchObject({ code: 2, note: '✗ .：这是一个目录\n' });
  });
});

describe('tongtu compile', () => {
  test('gives the plan and its hash, the same from every spelling of the drawing', async () => {
    const one = await tongtu(['compile', `${relay.code}.json`]);
    await tongtu(['export', `${relay.code}.json`, '--out', 'canonical.json']);
    const other = await tongtu(['compile', 'canonical.json', '--out', 'plans/relay.plan.json']);
    rmSync(place('canonical.json'));
    const [hash = ''] = one.note.split(' ');
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(other).toEqual({ code: 0, out: `${hash}  plans/relay.plan.json\n`, note: '' });
    expect(read('plans/relay.plan.json')).toBe(one.out);
    expect(JSON.parse(one.out)).toMatchObject({ format: 1, start: 'apply' });
    rmSync(place('plans'), { recursive: true });
  });

  test('hashes many at once, and gives nothing for a drawing that has to be changed', async () => {
    const { out } = await tongtu(['compile', '.', '--hash']);
    expect(out.trim().split('\n')).toHaveLength(templates.length);
    const refused = await tongtu(['compile', '-'], { input: JSON.stringify(unlinked) });
    expect(refused).toMatchObject({ code: 1, out: '', note: expect.stringContaining('[outcome-unconnected]') });
  });
});

describe('tongtu simulate', () => {
  test('plays all trials of a template on a virtual clock and tells them in words', async () => {
    const { code, out } = await tongtu(['simulate', `${relay.code}.json`]);
    expect([code, out.match(/^ {2}✓ /gm)?.length]).toEqual([0, relay.scenarios(graph).length]);
    expect(out).toMatch(/^ {4}2026-03-10 10:00:00 {2}进入旅程$/m);
    expect(out).toMatch(/旅程结束：已开户/);
  });

  test('takes the trials beside the drawing, and says by its exit code when one does not come to its result', async () => {
    const [trial] = relay.scenarios(graph);
    put('own.json', graph);
    put('own.scenarios.json', [{ ...trial, ends: 'elsewhere' }]);
    const { code, out } = await tongtu(['simulate', 'own.json', '--quiet', '--lang', 'en']);
    const named = await tongtu(['simulate', 'own.json', '--scenario', 'nobody']);
    rmSync(place('own.json'));
    rmSync(place('own.scenarios.json'));
    expect([code, out]).toEqual([1, expect.stringContaining('✗ Finished alone: should come to elsewhere, result opened')]);
    expect(named).toMatchObject({ code: 2, note: expect.stringContaining('没有可演的试跑') });
  });
});

describe('tongtu diff', () => {
  test('says the same of the same, and in words what differs', async () => {
    put('canonical.txt', (await tongtu(['export', `${relay.code}.json`])).out);
    expect(await tongtu(['diff', `${relay.code}.json`, 'canonical.txt'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('没有变'),
    });
    put('faster.txt', relay.draw(relay.fastLimits));
    const { code, out } = await tongtu(['diff', `${relay.code}.json`, 'faster.txt', '--lang', 'en']);
    expect([code, out]).toEqual([1, expect.stringMatching(/^~ setting Fill in the application · .* \(fill \w+\): .* → .*$/m)]);
    expect(out).toContain('The plan changes');
    const { changes, plan } = JSON.parse(
      (await tongtu(['diff', 'faster.txt', '-', '--json'], { input: JSON.stringify(unlinked) })).out,
    ) as {
      readonly changes: readonly object[];
      readonly plan: string;
    };
    expect(plan).toBe('unsound');
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'removed', what: 'link', id: 'apply', field: 'next', after: null }));
  });
});

describe('tongtu export', () => {
  test('rewrites files in the one spelling, once', async () => {
    put('own.json', graph);
    expect((await tongtu(['export', 'own.json', '--write'])).out).toBe('own.json\n');
    const spelled = read('own.json');
    expect((await tongtu(['export', 'own.json', '--write'])).out).toBe('');
    rmSync(place('own.json'));
    expect(JSON.parse(spelled)).toEqual(graph);
    expect(spelled).toBe((await tongtu(['export', '-'], { input: JSON.stringify(graph) })).out);
  });

  test('draws a picture and a page for review', async () => {
    expect((await tongtu(['export', `${relay.code}.json`, '--as', 'mermaid'])).out).toMatch(/^flowchart TD\n {2}s1\(\["申请财富账户/);
    expect((await tongtu(['export', `${relay.code}.json`, '--as=markdown', '--lang=en'])).out).toMatch(
      /^# Break-off relay[\s\S]*```mermaid[\s\S]*\| Step /,
    );
  });

  test('leaves every file as it was when one of them cannot be read', async () => {
    put('own.json', graph);
    put('broken.json', { steps: 1 });
    const { code } = await tongtu(['export', 'own.json', 'broken.json', '--write']);
    const kept = read('own.json');
    rmSync(place('own.json'));
    rmSync(place('broken.json'));
    expect([code, kept]).toEqual([2, JSON.stringify(graph)]);
  });
});
