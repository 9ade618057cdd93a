/** What a line of the notation says, before it is a drawing. */
export interface Sketch {
  readonly nodes: readonly SketchNode[];
  readonly arrows: readonly SketchArrow[];
}
export interface SketchNode {
  readonly id: string;
  readonly type: string;
  readonly args: readonly string[];
}
/** `outcome: null` = the first outcome that is still free; `to: null` = stop and raise an incident. */
export interface SketchArrow {
  readonly from: string;
  readonly outcome: string | null;
  readonly to: string | null;
}

const ARROW = /^\s*(?:>|-([A-Za-z0-9_.-]+?)->)\s*/;
const NODE = /^\s*(!|[A-Za-z][\w-]*)(?:=([a-z][a-z-]*))?/;

/**
 * Reads the notation: chains of steps, one a line or separated by `;`.
 * `name=type(args)` draws a step, `name` alone means one drawn before; `type` alone, or with digits behind (`end2`), draws a step of that type.
 * `a > b` links the first free outcome, `a -declined-> b` that outcome, `a -failed-> !` stops there with an incident.
 * Throws a `SyntaxError` that shows the rest it could not read.
 */
export function readSketch(text: string): Sketch {
  const nodes = new Map<string, SketchNode>();
  const arrows: SketchArrow[] = [];
  for (const line of splitTop(text, /[;\n]/)) readChain(line, nodes, arrows);
  return { nodes: [...nodes.values()], arrows };
}

function readChain(line: string, nodes: Map<string, SketchNode>, arrows: SketchArrow[]): void {
  let { id: from, rest } = readNode(line, nodes);
  while (rest.trim() !== '') {
    const arrow = ARROW.exec(rest);
    if (!arrow || from === null) throw new SyntaxError(`No arrow at "${rest.trim()}"`);
    const next = readNode(rest.slice(arrow[0].length), nodes);
    arrows.push({ from, outcome: arrow[1] ?? null, to: next.id });
    ({ id: from, rest } = next);
  }
}

function readNode(text: string, nodes: Map<string, SketchNode>): { readonly id: string | null; readonly rest: string } {
  const head = NODE.exec(text);
  const name = head?.[1];
  if (!head || name === undefined) throw new SyntaxError(`No step at "${text.trim()}"`);
  const after = text.slice(head[0].length);
  if (name === '!') return { id: null, rest: after };
  const { args, rest } = readArgs(after);
  if (!nodes.has(name)) nodes.set(name, { id: name, type: head[2] ?? name.replace(/\d+$/, ''), args });
  return { id: name, rest };
}

function readArgs(text: string): { readonly args: readonly string[]; readonly rest: string } {
  if (!text.startsWith('(')) return { args: [], rest: text };
  const end = closing(text);
  return { args: splitTop(text.slice(1, end), /,/), rest: text.slice(end + 1) };
}

/** Index of the bracket that closes the one at 0. */
function closing(text: string): number {
  let depth = 0;
  for (const { index, character, quoted } of scan(text)) {
    if (quoted) continue;
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth === 0) return index;
  }
  throw new SyntaxError(`A bracket is not closed in "${text}"`);
}

/** Splits where the separator stands outside brackets and quotes; empty pieces fall away. */
function splitTop(text: string, separator: RegExp): readonly string[] {
  const pieces: string[] = [];
  let [depth, from] = [0, 0];
  for (const { index, character, quoted } of scan(text)) {
    if (quoted) continue;
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth === 0 && separator.test(character)) {
      pieces.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function* scan(text: string): Generator<{ readonly index: number; readonly character: string; readonly quoted: boolean }> {
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const opens = quote === '' && (character === '"' || character === "'");
    const closes = quote !== '' && character === quote && text.charAt(index - 1) !== '\\';
    yield { index, character, quoted: quote !== '' || opens };
    if (opens) quote = character;
    else if (closes) quote = '';
  }
}
