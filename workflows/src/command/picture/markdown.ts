import { type Drawing, drawingOf } from '../../compiler/drawing.js';
import { outcomeName, TYPE_WORDS } from '../../compiler/words.js';
import type { Graph, Language, Step, Text } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import { mermaidOf } from './mermaid.js';

/** A drawing as a page for review: the picture, its steps with their ways, its data and its exit rules. */
export function markdownOf(graph: Graph, language: Language): string {
  const drawing = drawingOf(graph);
  const tell = (text: Text): string => cell(say(text, language));
  const parts = [
    `# ${tell(graph.name)}`,
    ...(graph.note ? [tell(graph.note)] : []),
    `\`\`\`mermaid\n${mermaidOf(graph, language)}\`\`\``,
    `## ${tell(WORDS.steps)}`,
    table(
      [WORDS.step, WORDS.type, WORDS.does, WORDS.ways].map(tell),
      graph.steps.map((step) => stepRow({ drawing, language }, step)),
    ),
    ...section(WORDS.variables, [WORDS.variable, WORDS.called, WORDS.type, WORDS.dataClass].map(tell), {
      rows: graph.variables.map(({ name, label, type, dataClass }) => [name, tell(label), tell(TYPE_WORDS[type]), dataClass]),
      tell,
    }),
    ...section(WORDS.exits, [WORDS.called, WORDS.event, WORDS.condition, WORDS.result].map(tell), {
      rows: graph.settings.exits.map(({ label, event, match, outcome }) => [tell(label), cell(event), cell(match ?? ''), outcome]),
      tell,
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(
  title: Text,
  head: readonly string[],
  { rows, tell }: { readonly rows: readonly (readonly string[])[]; readonly tell: (text: Text) => string },
): readonly string[] {
  return rows.length === 0 ? [] : [`## ${tell(title)}`, table(head, rows)];
}

function stepRow({ drawing, language }: { readonly drawing: Drawing; readonly language: Language }, step: Step): readonly string[] {
  const definition = drawing.definition(step);
  const ways = drawing.leaving(step.id).map(({ outcome, to }) => {
    const target = drawing.step(to);
    return `${say(outcomeName(step, outcome, drawing), language)} → ${target ? say(target.name, language) : to}`;
  });
  const raised = step.raises.map((outcome) => `${say(outcomeName(step, outcome, drawing), language)} → ${say(WORDS.incident, language)}`);
  return [
    `**${cell(say(step.name, language))}**<br>\`${step.id}\``,
    cell(definition ? say(definition.label, language) : step.type),
    cell(definition?.describe(step.config, language, drawing.graph) ?? ''),
    [...ways, ...raised].map(cell).join('<br>'),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that stands in a cell and is nothing but text there, neither Markdown nor HTML. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/[&<>]/g, (character) => HTML[character] ?? '');
  return line.replace(/[\\`*_[\]|~#]/g, (character) => `\\${character}`);
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const WORDS = {
  steps: { zh: '步骤', en: 'Steps' },
  step: { zh: '步骤', en: 'Step' },
  type: { zh: '类型', en: 'Type' },
  does: { zh: '做什么', en: 'What it does' },
  ways: { zh: '接着去哪', en: 'Where it leads' },
  incident: { zh: '异常，等人处理', en: 'incident, waits for a person' },
  variables: { zh: '变量', en: 'Variables' },
  variable: { zh: '变量', en: 'Variable' },
  called: { zh: '名字', en: 'Name' },
  dataClass: { zh: '数据等级', en: 'Data class' },
  exits: { zh: '退出条件', en: 'Exit rules' },
  event: { zh: '事件', en: 'Event' },
  condition: { zh: '条件', en: 'Condition' },
  result: { zh: '结果', en: 'Result' },
} as const;
