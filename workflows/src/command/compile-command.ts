import { compile, type Compiled } from '../compiler/compile.js';
import { planHash } from '../plan/plan-hash.js';
import { problemLines } from './check-command.js';
import type { Command } from './command.js';
import { graphOf, readDrawings, type Source } from './drawings.js';
import { prettyJson } from './json/pretty-json.js';
import { Refusal } from './refusal.js';
import { type Call, type ExitCode, outJson } from './world.js';
import { writeFile } from './write-file.js';

/** `tongtu compile`: the plan that a drawing becomes, and its address. */
export const compileCommand: Command = {
  name: 'compile',
  usage: { zh: 'compile <文件|-> [--out 文件] [--hash] [--json]', en: 'compile <file|-> [--out file] [--hash] [--json]' },
  summary: { zh: '编译成执行计划，给出它的哈希', en: 'compile a drawing to its plan, with its hash' },
  details: {
    zh: '执行计划写到标准输出或 --out，哈希写在旁边；--hash 可以一次给多个文件。\n结束码：0 编译成了，1 有要改的问题，2 读不了或用法不对。',
    en: 'The plan goes to standard output or --out, its hash beside it; with --hash several files may be given.\nExit code: 0 compiled, 1 something has to be changed, 2 unreadable or called wrongly.',
  },
  options: [
    { name: 'out', value: 'FILE', help: { zh: '执行计划写进这个文件', en: 'write the plan to this file' } },
    { name: 'hash', help: { zh: '只要哈希：每张图一行', en: 'only the hash: a line for each drawing' } },
    { name: 'json', help: { zh: '哈希、计划、步骤名写成一个 JSON', en: 'hash, plan and names of the steps in one JSON' } },
  ],
  run: async (call) => {
    const sources = await readDrawings(call);
    if (sources.length > 1 && !call.has('hash')) throw ONE_ONLY;
    const codes: ExitCode[] = [];
    for (const source of sources) codes.push(await compileOne(call, source));
    return codes.includes(1) ? 1 : 0;
  },
};

async function compileOne(call: Call, source: Source): Promise<ExitCode> {
  const graph = graphOf(source);
  const compiled = compile(graph);
  if ('plan' in compiled) {
    await deliver(call, source.place, compiled);
    return 0;
  }
  const errors = compiled.problems.filter(({ severity }) => severity === 'error');
  call.world.note(`${source.place}\n${problemLines(call, graph, errors)}`);
  return 1;
}

async function deliver(call: Call, place: string, { plan, names }: Compiled): Promise<void> {
  const { world } = call;
  const hash = planHash(plan);
  const file = call.option('out');
  if (call.has('hash')) return world.out(`${hash}  ${place}\n`);
  if (file !== undefined) {
    await writeFile(call, file, prettyJson(plan));
    return world.out(`${hash}  ${file}\n`);
  }
  if (call.has('json')) return outJson(call, { hash, plan, names });
  world.out(prettyJson(plan));
  world.note(`${hash}  ${place}\n`);
}

const ONE_ONLY = new Refusal({
  zh: '一次只编译一张图；要多张图的哈希，加 --hash',
  en: 'One drawing at a time; add --hash for the hashes of several',
});
