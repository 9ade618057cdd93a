import { check } from '../compiler/check.js';
import type { Problem } from '../compiler/problem.js';
import { nameOf, outcomeName, settingName } from '../compiler/words.js';
import { drawingOf } from '../compiler/drawing.js';
import type { Graph, Text } from '../graph/graph.js';
import { type Command, JSON_OPTION } from './command.js';
import { readDrawings, type Source } from './drawings.js';
import { type Call, type ExitCode, outJson } from './world.js';

/** `tongtu check`: everything that is wrong with drawings, where, and what to do about it. */
export const checkCommand: Command = {
  name: 'check',
  usage: { zh: 'check <文件|目录|-> … [--strict] [--json]', en: 'check <file|folder|-> … [--strict] [--json]' },
  summary: { zh: '检查画布图：哪里有问题、怎么改', en: 'check drawings: what is wrong where, and what to do' },
  details: {
    zh: '结束码：0 可以发布，1 有要改的问题，2 读不了或用法不对。\n银行的日历、目录、客群等，命令行不知道，与它们有关的问题发布时再查。',
    en: 'Exit code: 0 can be published, 1 something has to be changed, 2 unreadable or called wrongly.\nWhat the bank has (calendars, catalogues, segments …) is not known here; such problems are looked for at publish.',
  },
  options: [{ name: 'strict', help: { zh: '提醒也算问题', en: 'warnings count as well' } }, JSON_OPTION],
  run: async (call) => {
    const checked = (await readDrawings(call)).map(checkOne);
    if (call.has('json')) outJson(call, { files: checked.map(({ place, problems, ok }) => ({ file: place, ok, problems })) });
    else for (const one of checked) report(call, one);
    return exitCode(call, checked);
  },
};

interface Checked {
  readonly place: string;
  /** Absent where it could not be read. */
  readonly graph?: Graph;
  readonly problems: readonly Problem[];
  readonly ok: boolean;
}

function checkOne(source: Source): Checked {
  const problems = 'graph' in source ? check(source.graph) : source.problems;
  return { ...source, problems, ok: problems.every(({ severity }) => severity !== 'error') };
}

function exitCode(call: Call, checked: readonly Checked[]): ExitCode {
  if (checked.some(({ graph }) => graph === undefined)) return 2;
  return checked.every(({ ok, problems }) => ok && !(call.has('strict') && problems.length > 0)) ? 0 : 1;
}

function report(call: Call, { place, graph, problems }: Checked): void {
  const { world, tell } = call;
  world.out(`${place}${graph ? `  ${tell(graph.name)}` : ''}\n`);
  world.out(problemLines(call, graph, problems));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  world.out(`  ${tell(sum(errors, problems.length - errors))}\n`);
}

/** Problems in words: place, finding, remedy. */
export function problemLines({ tell }: Pick<Call, 'tell'>, graph: Graph | undefined, problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const sign = problem.severity === 'error' ? '✗' : '!';
      return `  ${sign} ${tell(placeOf(problem, graph))}${tell(COLON)}${tell(problem.message)}  [${problem.code}]\n    → ${tell(problem.remedy)}\n`;
    })
    .join('');
}

const COLON = { zh: '：', en: ': ' };

/** Where a problem is: the step by its name and id, the setting by its label and path. */
function placeOf({ step: id, field }: Problem, graph: Graph | undefined): Text {
  const step = graph?.steps.find((one) => one.id === id);
  if (!graph || !step) return field === null || field === '' ? { zh: '整张图', en: 'The whole' } : { zh: field, en: field };
  const { zh, en } = nameOf(step);
  const part = partOf({ graph, step, field });
  return { zh: `“${zh}”(${step.id})${part.zh}`, en: `"${en}" (${step.id})${part.en}` };
}

function partOf({
  graph,
  step,
  field,
}: {
  readonly graph: Graph;
  readonly step: Graph['steps'][number];
  readonly field: string | null;
}): Required<Text> {
  if (field === null || field === '') return { zh: '', en: '' };
  const outcome = field.startsWith('outcome:') ? field.slice('outcome:'.length) : null;
  const { zh, en } = outcome === null ? settingName(step, field) : outcomeName(step, outcome, drawingOf(graph));
  return { zh: `·${zh} ${field}`, en: `, ${en} ${field}` };
}

function sum(errors: number, warnings: number): Text {
  if (errors + warnings === 0) return { zh: '没有问题', en: 'No problem' };
  return { zh: `${errors} 个要改，${warnings} 个提醒`, en: `${errors} to be changed, ${warnings} warning(s)` };
}
