import { templateParts } from '../expressions/index.js';
import type { Text } from '../graph/graph.js';
import type { ExpressionUse } from './define-step.js';

/** Templates whose placeholders were given short names, and what the names stand for. */
export interface Lifted {
  readonly texts: readonly Text[];
  readonly input: Readonly<Record<string, string>>;
}

/**
 * Takes the expressions out of templates, so that an operation receives only the values it writes, never all variables:
 * `您好 {{ customer.name }}` becomes `您好 {{p1}}` with the input `p1 ← customer.name`. Equal expressions share a name.
 */
export function liftPlaceholders(texts: readonly Text[]): Lifted {
  const names = new Map<string, string>();
  const lift = (template: string): string =>
    templateParts(template)
      .map((part) => (part.kind === 'text' ? part.text : `{{${nameOf(names, part.source.trim())}}}`))
      .join('');
  const lifted = texts.map((text) => ({ zh: lift(text.zh), ...(text.en === undefined ? {} : { en: lift(text.en) }) }));
  return { texts: lifted, input: Object.fromEntries([...names].map(([source, name]) => [name, source])) };
}

function nameOf(names: Map<string, string>, source: string): string {
  const name = names.get(source) ?? `p${names.size + 1}`;
  names.set(source, name);
  return name;
}

/** The placeholders of a text as expressions of a step, with their path; none where there are no placeholders. */
export function templateUses(path: string, text: Text): readonly ExpressionUse[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const source = text[language];
    return source?.includes('{{') ? [{ path: `${path}.${language}`, source, expected: 'string', also: [], template: true }] : [];
  });
}
