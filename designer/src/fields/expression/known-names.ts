import type { Scope, ScopeEntry } from '@tongtu/workflows/expressions';
import type { Language } from '@tongtu/workflows/graph';

/** Something an expression may read: how it is written, and what people call it. */
export interface KnownName {
  /** As it is written: `customer.tier`. */
  readonly path: string;
  /** What it is called: `客户等级`. */
  readonly label: string;
  /** What it belongs to: `客户`. */
  readonly of: string;
  readonly type: ScopeEntry['type'];
}

/** Everything a scope offers, two levels deep, in the reader's words. What has no label is called by its own name. */
export function knownNames(scope: Scope, language: Language): readonly KnownName[] {
  const labelOf = (entry: ScopeEntry, name: string): string =>
    (language === 'en' ? (entry.label?.en ?? entry.label?.zh) : entry.label?.zh) ?? name;
  return Object.entries(scope).flatMap(([root, entry]): readonly KnownName[] => {
    const of = labelOf(entry, root);
    if (entry.type !== 'object') return [{ path: root, label: of, of: '', type: entry.type }];
    return Object.entries(entry.fields ?? {}).map(([name, field]) => ({
      path: `${root}.${name}`,
      label: labelOf(field, name),
      of,
      type: field.type,
    }));
  });
}

/** The names that fit what was typed: in the label or in the path; those that begin with it first. An empty text fits all. */
export function matchingNames(names: readonly KnownName[], typed: string): readonly KnownName[] {
  const wanted = typed.toLowerCase();
  const rank = ({ label, path }: KnownName): number => {
    const [inLabel, inPath] = [label.toLowerCase().indexOf(wanted), path.toLowerCase().indexOf(wanted)];
    if (inLabel === 0 || inPath === 0 || path.toLowerCase().split('.')[1]?.startsWith(wanted) === true) return 0;
    return inLabel > 0 || inPath > 0 ? 1 : 2;
  };
  return names
    .map((name) => ({ name, at: rank(name) }))
    .filter(({ at }) => at < 2)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}
