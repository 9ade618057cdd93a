/** Where a text stops being JSON: line and column from 1. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

/** Lists and objects inside one another; beyond that nobody looks for the end. */
const DEEPEST = 100_000;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const TOKEN =
  /[ \t\r\n]*(?:([[\]{},:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/**
 * Where a text that is no JSON stops being it; the end of the text when something is missing there. `JSON.parse` says so in words that differ from
 * one version of the platform to the next, and for short texts not at all.
 */
export function jsonFault(text: string): JsonPlace {
  const open: ('[' | '{')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const next: Wanted | null = match && step(wanted, kindOf(match), open);
    if (!next || open.length > DEEPEST) return placeOf(text, at + (/^[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0));
    at = TOKEN.lastIndex;
    wanted = next;
  }
}

type Token = '[' | ']' | '{' | '}' | ',' | ':' | 'text' | 'other';

function kindOf([, sign, quoted]: RegExpExecArray): Token {
  return (sign as Token | undefined) ?? (quoted === undefined ? 'other' : 'text');
}

/** What may follow a token; null when it may not stand there. Opens and closes lists and objects. */
function step(wanted: Wanted, token: Token, open: ('[' | '{')[]): Wanted | null {
  return token === ']' || token === '}' ? close(wanted, token, open) : steps[wanted](token, open);
}

const key = (token: Token): Wanted | null => (token === 'text' ? 'colon' : null);

const steps: { readonly [W in Wanted]: (token: Token, open: ('[' | '{')[]) => Wanted | null } = {
  value: begin,
  'value-or-end': begin,
  key,
  'key-or-end': key,
  colon: (token) => (token === ':' ? 'value' : null),
  'comma-or-end': (token, open) => (token === ',' ? (open.at(-1) === '{' ? 'key' : 'value') : null),
  nothing: () => null,
};

function begin(token: Token, open: ('[' | '{')[]): Wanted | null {
  if (token === ',' || token === ':') return null;
  if (token !== '[' && token !== '{') return open.length === 0 ? 'nothing' : 'comma-or-end';
  open.push(token);
  return token === '[' ? 'value-or-end' : 'key-or-end';
}

function close(wanted: Wanted, token: ']' | '}', open: ('[' | '{')[]): Wanted | null {
  const ends: Wanted = token === ']' ? 'value-or-end' : 'key-or-end';
  if (wanted !== 'comma-or-end' && wanted !== ends) return null;
  if (open.pop() !== (token === ']' ? '[' : '{')) return null;
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}

function placeOf(text: string, at: number): JsonPlace {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
