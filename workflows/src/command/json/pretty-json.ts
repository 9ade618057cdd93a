import type { Json } from '../../graph/graph.js';

/** Characters up to which a list or an object stays on one line. */
const LINE = 120;

/**
 * JSON to be kept in git: keys sorted, what is short on one line, what is long one member a line. The spelling depends on the value alone, so that a change
 * of one setting is a change of one line. `blocks` = keys of the outermost object whose lists have their items always spread, so that each begins on a line of its own.
 */
export function prettyJson(value: Json | object, blocks: readonly string[] = []): string {
  return `${write(JSON.parse(JSON.stringify(value)) as Json, { indent: '', room: LINE, spread: true, blocks })}\n`;
}

interface Writing {
  readonly indent: string;
  /** Characters that a line has left. */
  readonly room: number;
  /** It is written over several lines even where it is short. */
  readonly spread: boolean;
  readonly blocks: readonly string[];
}

function write(value: Json, writing: Writing): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const isSpread = writing.spread && size(value) > 0;
  if (!isSpread) {
    const short = inline(value);
    if (short.length <= writing.room || size(value) === 0) return short;
  }
  const indent = `${writing.indent}  `;
  const within = { ...writing, indent, room: LINE - indent.length, blocks: [] }; // only the outermost lists are meant
  if (Array.isArray(value))
    return lines(
      value.map((item: Json) => write(item, within)),
      { ...writing, brackets: '[]' },
    );
  const members = sorted(value).map(([key, member]) => {
    const name = `${JSON.stringify(key)}: `;
    const isBlock = writing.blocks.includes(key);
    return `${name}${isBlock && Array.isArray(member) ? list(member as readonly Json[], within) : write(member, { ...within, room: within.room - name.length, spread: false })}`;
  });
  return lines(members, { ...writing, brackets: '{}' });
}

/** A list whose items are spread. */
function list(items: readonly Json[], writing: Writing): string {
  if (items.length === 0) return '[]';
  const within = { ...writing, indent: `${writing.indent}  `, spread: true };
  return lines(
    items.map((item) => write(item, within)),
    { ...writing, brackets: '[]' },
  );
}

function lines(parts: readonly string[], { indent, brackets }: Pick<Writing, 'indent'> & { readonly brackets: '[]' | '{}' }): string {
  return `${brackets.charAt(0)}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${brackets.charAt(1)}`;
}

function inline(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const members = sorted(value).map(([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function sorted(value: object): readonly (readonly [string, Json])[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)); // by UTF-16 units, as the canonical form: the same on every machine
}

function size(value: object): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}
