import { templateParts } from '@tongtu/workflows/expressions';
import type { Language } from '@tongtu/workflows/graph';
import type { KnownName } from './known-names.js';

/** A stretch of an expression that is shown as people say it: a name as its label, an operator as a word. Positions in the source, `to` exclusive. */
export interface SaidPart {
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'word';
  readonly text: string;
}

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '==': { zh: '等于', en: 'is' },
  '!=': { zh: '不是', en: 'is not' },
  '>=': { zh: '至少', en: 'at least' },
  '<=': { zh: '至多', en: 'at most' },
  '&&': { zh: '并且', en: 'and' },
  '||': { zh: '或者', en: 'or' },
};

/** Texts in quotes come first, so that nothing inside them is taken for a name. */
const token = /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|==|!=|>=|<=|&&|\|\|/g;

function partsOf(source: string, offset: number, { labels, language }: Reader): readonly SaidPart[] {
  return [...source.matchAll(token)].flatMap((found): readonly SaidPart[] => {
    const from = offset + found.index;
    const to = from + found[0].length;
    const word = words[found[0]]?.[language];
    if (word !== undefined) return [{ from, to, kind: 'word', text: word }];
    const name = longestKnown(found[0], labels);
    return name === undefined ? [] : [{ from, to: from + name.length, kind: 'name', text: labels.get(name) ?? name }];
  });
}

/** `customer.tags.exists` begins with a name, the rest is what is done with it. */
function longestKnown(path: string, labels: ReadonlyMap<string, string>): string | undefined {
  for (let name = path; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) if (labels.has(name)) return name;
  return undefined;
}

interface Reader {
  readonly labels: ReadonlyMap<string, string>;
  readonly language: Language;
}

/** What can be said in the reader's words, of an expression or of the placeholders of a template; in the order of the text. */
export function saidParts(
  source: string,
  names: readonly KnownName[],
  { language, template }: { readonly language: Language; readonly template: boolean },
): readonly SaidPart[] {
  const reader: Reader = { labels: new Map(names.map(({ path, label }) => [path, label])), language };
  if (!template) return partsOf(source, 0, reader);
  return templateParts(source).flatMap((part) => {
    if (part.kind === 'text') return [];
    const inside = partsOf(part.source, part.from, reader);
    const [only] = inside;
    const isAlone = only !== undefined && inside.length === 1 && part.source.trim() === source.slice(only.from, only.to);
    return isAlone ? [{ ...only, from: part.from - 2, to: part.to + 2 }] : inside;
  });
}
