import { graphJson } from './json/graph-json.js';
import type { Graph } from '../graph/graph.js';
import type { Command } from './command.js';
import { graphOf, INPUT, readDrawings, type Source } from './drawings.js';
import { markdownOf } from './picture/markdown.js';
import { mermaidOf } from './picture/mermaid.js';
import { Refusal } from './refusal.js';
import type { Call } from './world.js';
import { writeFile } from './write-file.js';

const FORMS = ['json', 'mermaid', 'markdown'] as const;
type Form = (typeof FORMS)[number];

const forms: { readonly [F in Form]: (graph: Graph, language: Call['language']) => string } = {
  json: graphJson,
  mermaid: mermaidOf,
  markdown: markdownOf,
};

/** `tongtu export`: a drawing in the one spelling that is kept in git, or as a picture or a page for review. */
export const exportCommand: Command = {
  name: 'export',
  usage: {
    zh: 'export <文件|目录|-> … [--as json|mermaid|markdown] [--out 文件] [--write]',
    en: 'export <file|folder|-> … [--as json|mermaid|markdown] [--out file] [--write]',
  },
  summary: {
    zh: '写成统一的 JSON，或写成图、写成评审页',
    en: 'write a drawing in its one spelling, as a picture, or as a page for review',
  },
  details: {
    zh: '统一的 JSON：键按字母排，每个步骤一段，改一个设置只动一行；旧格式写成现在的格式。\n结束码：0 写好了，2 读不了或用法不对。',
    en: 'The one spelling: keys sorted, a block for each step, one changed setting is one changed line; earlier formats become the present one.\nExit code: 0 written, 2 unreadable or called wrongly.',
  },
  options: [
    { name: 'as', value: FORMS.join('|'), oneOf: FORMS, help: { zh: '写成什么，不写就是 json', en: 'what to write, json when absent' } },
    { name: 'out', value: 'FILE', help: { zh: '写进这个文件，不写到标准输出', en: 'write to this file, not to standard output' } },
    { name: 'write', help: { zh: '就地改写读到的文件（只用于 json）', en: 'rewrite the files that were read (json only)' } },
  ],
  run: async (call) => {
    const form = (call.option('as') ?? 'json') as Form; // the options were checked when they were read
    const sources = await readDrawings(call);
    if (call.has('write')) await rewrite(call, form, sources);
    else await writeOne(call, form, sources);
    return 0;
  },
};

async function rewrite(call: Call, form: Form, sources: readonly Source[]): Promise<void> {
  if (form !== 'json' || call.option('out') !== undefined || call.paths.includes(INPUT)) throw CANNOT_REWRITE;
  const written = sources.map((source) => [source.place, forms.json(graphOf(source), call.language)] as const); // all are read before one is written
  for (const [place, text] of written) {
    if ((await call.world.read(place)) === text) continue;
    await writeFile(call, place, text);
    call.world.out(`${place}\n`);
  }
}

async function writeOne(call: Call, form: Form, [source, ...more]: readonly Source[]): Promise<void> {
  if (!source || more.length > 0) throw ONE_ONLY;
  const text = forms[form](graphOf(source), call.language);
  const file = call.option('out');
  if (file === undefined) call.world.out(text);
  else await writeFile(call, file, text);
}

const ONE_ONLY = new Refusal({
  zh: '一次只写一张图；要就地改写多个文件，用 --write',
  en: 'One drawing at a time; use --write to rewrite several files',
});
const CANNOT_REWRITE = new Refusal({
  zh: '--write 只能就地改写文件成 json：不能和 --as mermaid|markdown、--out 或 - 一起用',
  en: '--write rewrites files as json: it does not go with --as mermaid|markdown, --out or -',
});
