import { describe, expect, test } from '@jest/globals';
import type { Graph } from '../graph/graph.js';
import { templates } from '../templates/index.js';
import { runTongtu } from './run-tongtu.js';

/** Runs the command over files that are texts in memory. */
async function tongtu(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const said = { out: '', note: '' };
  const read = (path: string): Promise<string> => {
    const text = files[path];
    return text === undefined ? Promise.reject(Object.assign(new Error(), { code: 'ENOENT' })) : Promise.resolve(text);
  };
  const code = await runTongtu({
    args,
    locale: undefined,
    kindOf: (path) => Promise.resolve(path in files ? 'file' : path === '.' ? 'folder' : null),
    list: () => Promise.resolve(Object.keys(files)),
    read,
    readInput: () => read('-'),
    write: (path) => Promise.reject(Object.assign(new Error(), { code: path === 'full' ? 'ENOSPC' : 'EACCES' })),
    out: (text) => void (said.out += text),
    note: (text) => void (said.note += text),
  });
  return { code, ...said };
}

const [relay] = templates;
if (!relay) throw new Error('There is no template');
const graph = relay.draw();
const sound = JSON.stringify(graph);
const withLinks = (links: Graph['links']): string => JSON.stringify({ ...graph, links });

describe('help', () => {
  test.each(['zh', 'en'])('tells of every command and every option: %s', async (lang) => {
    const { code, out } = await tongtu(['--help', '--lang', lang]);
    const names = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name ?? '');
    expect([code, names]).toEqual([0, ['check', 'compile', 'simulate', 'diff', 'export']]);
    for (const name of names) {
      const help = await tongtu([name, '--help', '--lang', lang]);
      expect([help.code, help.note]).toEqual([0, '']);
      expect(help.out.match(/[一-龥]/) === null).toBe(lang === 'en');
    }
  });

  test('is what comes of no command at all, as a remark', async () => {
    expect(await tongtu([])).toMatchObject({ code: 2, out: '', note: expect.stringContaining('用法') });
  });
});

const hostile: readonly (readonly [what: string, text: string, sentence: string])[] = [
  ['nothing', '', '：是空的'],
  ['a merge conflict', '{\n<<<<<<< HEAD\n', ':2：合并冲突还没解决'],
  ['no JSON', '\u0000', ':1:1：从这里起不是 JSON'],
  ['lists within lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, '嵌套太深'],
  ['a key of the prototype chain', '{"format":1,"__proto__":{"steps":[]}}', '不允许的名字'],
  ['a format of the future', '{"format":99,"steps":[]}', ' format：'],
  ['another thing altogether', '[1,2]', '这不是一张画布图'],
  ['a name of a megabyte', JSON.stringify({ ...graph, name: { zh: '长'.repeat(1_000_000) } }), ' name.zh：'],
  ['a line to a step that is not there', withLinks([{ id: 'x', from: 'apply', outcome: 'next', to: 'ghost' }]), ' links.0.to：'],
];

describe.each([['export'], ['compile'], ['simulate'], ['diff'], ['check']])('tongtu %s', (name) => {
  test.each(hostile)('refuses a file with %s in a sentence with the place', async (_, text, sentence) => {
    const args = name === 'diff' ? [name, 'a.json', 'x.json'] : [name, 'x.json'];
    const { code, out, note } = await tongtu(args, { 'x.json': text, 'a.json': sound });
    const said = name === 'check' ? out.split('\n').slice(0, 2).join('').replace('  ✗ ', ' ') : note;
    expect(code).toBe(2);
    expect(said.length).toBeLessThan(400);
    if (name === 'check') expect(out).toContain(sentence.split('：').at(-1) ?? '');
    else expect([out, said]).toEqual(['', expect.stringMatching(/^✗ x\.json.*\n$/)]);
    if (name !== 'check') expect(said).toContain(sentence);
  });

  test('wants to be told what to read', async () => {
    expect(await tongtu([name])).toMatchObject({ code: 2, out: '', note: expect.stringMatching(/^✗ /) });
    expect(await tongtu([name, 'gone.json', 'gone-too.json'])).toMatchObject({ code: 2 });
  });
});

describe('a folder', () => {
  const files = { 'a.json': sound, 'package.json': '{}', 'a.scenarios.json': '[]' };

  test('is read without what is no drawing', async () => {
    expect(await tongtu(['check', '.'], files)).toMatchObject({ code: 0, out: 'a.json  断点续接·财富账户开户\n  没有问题\n' });
    expect(await tongtu(['check', '.'], { 'package.json': '{}' })).toMatchObject({ code: 2, note: '✗ .：目录里没有画布图\n' });
  });

  test('with a file that cannot be read is reported all the same', async () => {
    const { code, out } = await tongtu(['check', '.'], { ...files, 'b.json': '{' });
    expect([code, out]).toEqual([2, expect.stringMatching(/没有问题[\s\S]*b\.json\n {2}✗ 1:2：从这里起不是 JSON/)]);
  });
});

test('warnings count only where they are asked to', async () => {
  const warned = JSON.stringify({ ...graph, name: { zh: '只有中文' } });
  expect((await tongtu(['check', '-'], { '-': warned })).code).toBe(0);
  expect(await tongtu(['check', '-', '--strict'], { '-': warned })).toMatchObject({
    code: 1,
    out: expect.stringContaining('0 个要改，1 个提醒'),
  });
});

test('what cannot be written is said', async () => {
  const refused = await tongtu(['export', '-', '--out', 'full'], { '-': sound });
  expect(refused).toEqual({ code: 2, out: '', note: '✗ full：磁盘已满\n' });
});
