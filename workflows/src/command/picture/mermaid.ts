import { drawingOf, type Drawing } from '../../compiler/drawing.js';
import { outcomeName } from '../../compiler/words.js';
import type { Graph, Language, Step } from '../../graph/graph.js';
import { say } from '../../graph/say.js';

/**
 * A drawing as a Mermaid flowchart: steps by name and what they do, lines by outcome, dotted where a trigger sets them off, incidents as a box of their own. The text depends
 * on the drawing alone.
 */
export function mermaidOf(graph: Graph, language: Language): string {
  const drawing = drawingOf(graph);
  const node = new Map(graph.steps.map(({ id }, index) => [id, `s${index + 1}`])); // a step's id may be a word of Mermaid's own, such as `end`
  const pen: Pen = { drawing, language, node: (id) => node.get(id) ?? '' };
  const lines = [
    ...graph.steps.map((step) => box(pen, step)),
    ...graph.steps.flatMap((step) => arrows(pen, step)),
    ...graph.steps.flatMap((step) => incidents(pen, step)),
  ];
  return `flowchart TD\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

interface Pen {
  readonly drawing: Drawing;
  readonly language: Language;
  readonly node: (id: string) => string;
}

function box({ drawing, language, node }: Pen, step: Step): string {
  const definition = drawing.definition(step);
  const label = [say(step.name, language), definition?.describe(step.config, language, drawing.graph) ?? step.type];
  const text = `"${label
    .filter((part) => part !== '')
    .map(escaped)
    .join('<br>')}"`;
  if (definition?.begins || definition?.ends) return `${node(step.id)}([${text}])`;
  if (definition?.forks || definition?.joins) return `${node(step.id)}{{${text}}}`;
  return `${node(step.id)}[${text}]`;
}

function arrows({ drawing, language, node }: Pen, step: Step): readonly string[] {
  const triggers = new Set(step.on.map(({ id }) => `on.${id}`));
  const outcomes = drawing.outcomes(step).map(({ code }) => code);
  const links = [...drawing.leaving(step.id)].sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
  return links.map(({ outcome, to }) => {
    const name = say(outcomeName(step, outcome, drawing), language);
    const label = outcomes.length === 1 ? '' : `|"${escaped(name)}"|`;
    return `${node(step.id)} ${triggers.has(outcome) ? '-.->' : '-->'}${label} ${node(to)}`;
  });
}

function incidents({ drawing, language, node }: Pen, step: Step): readonly string[] {
  if (step.raises.length === 0) return [];
  const box = `${node(step.id)}i`;
  const names = step.raises.map((outcome) => escaped(say(outcomeName(step, outcome, drawing), language)));
  const incident = language === 'zh' ? '异常，等人处理' : 'incident, waits for a person';
  return [`${box}>"${incident}"]`, `${node(step.id)} --x|"${names.join(' / ')}"| ${box}`];
}

/** Characters that end a label, or that would be read as markup where the picture is shown. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[#"<>&`]/g, (character) => `#${character.charCodeAt(0)};`);
}
