import type { EntityManager } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';
import { type CheckList, wordMatcher } from '@tongtu/workflows/steps';

/** Lists by code, as they are at this moment. */
export type ListReader = (manager: EntityManager, codes: readonly string[]) => Promise<ReadonlyMap<string, CheckList>>;

/**
 * Reads the lists of compliance. Preparing a large list takes tens of milliseconds, so what was prepared is kept with its version: each
 * time the versions are asked for, and only a list that has changed is read again. A change takes effect with the next check.
 */
export function makeListReader(): ListReader {
  const kept = new Map<string, CheckList & { readonly version: number }>();
  return async (manager, codes) => {
    if (codes.length === 0) return new Map();
    const versions = await manager.query<{ code: string; version: number }[]>('select code, version from word_list where code = any($1)', [
      codes,
    ]);
    const changed = versions.filter(({ code, version }) => kept.get(code)?.version !== version).map(({ code }) => code);
    for (const row of await readLists(manager, changed)) kept.set(row.code, { ...row, matcher: wordMatcher(row.words) });
    return new Map(versions.flatMap(({ code }) => [[code, kept.get(code)] as const]).filter(isKept));
  };
}

interface ListRow {
  readonly code: string;
  readonly label: Text;
  readonly words: readonly string[];
  readonly version: number;
}

async function readLists(manager: EntityManager, codes: readonly string[]): Promise<readonly ListRow[]> {
  if (codes.length === 0) return [];
  return manager.query<ListRow[]>('select code, label, words, version from word_list where code = any($1)', [codes]);
}

function isKept<List>(entry: readonly [string, List | undefined]): entry is readonly [string, List] {
  return entry[1] !== undefined;
}
