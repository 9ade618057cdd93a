import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { WordList } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { notFound } from '../http/problems/http-problems.js';
import { lockByCode } from '../world/lock-by-code.js';
import { Store } from '../world/store.js';
import type { WordListBody, WordListItem, WordListView } from './words.schema.js';

/** Lists of words and of customers that compliance keeps. A change takes effect with the next check of a journey. */
@Injectable()
export class WordsService {
  constructor(private readonly store: Store) {}

  async list(): Promise<readonly WordListItem[]> {
    const rows = await this.store.source.query<(Omit<WordListItem, 'updatedAt'> & { updated_at: Date })[]>(
      'select code, label, kind, cardinality(words) as count, version, updated_at from word_list order by kind, code',
    );
    return rows.map(({ updated_at, ...row }) => ({ ...row, updatedAt: updated_at.toISOString() }));
  }

  /** One with its words. Throws `not-found`. */
  async read(code: string): Promise<WordListView> {
    const row = await this.store.source.manager.findOneBy(WordList, { code });
    if (!row) throw notFound({ what: 'word-list' });
    return viewOf(row);
  }

  /** Makes a list, or changes it and counts its version up. The same again changes nothing. */
  put(caller: StaffCaller, code: string, { label, kind, words }: WordListBody): Promise<WordListView> {
    return this.store.source.transaction(async (manager) => {
      await lockByCode(manager, 'word-list', code);
      const before = await manager.findOneBy(WordList, { code });
      if (before && isDeepStrictEqual([before.label, before.kind, before.words], [label, kind, words])) return viewOf(before);
      const version = (before?.version ?? 0) + 1;
      await manager.upsert(WordList, { code, label, kind, words, version, updatedAt: new Date() }, ['code']);
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'word-list.put',
        target: ['word-list', code],
        // Of a blacklist the numbers stay out of the log, which is kept for ever.
        before: before && { label: before.label, version: before.version, count: before.words.length },
        after: { label, version, count: words.length, ...(kind === 'blacklist' ? {} : changes(before?.words ?? [], words)) },
      });
      return viewOf(await manager.findOneByOrFail(WordList, { code }));
    });
  }
}

/** What came and what went, as far as an entry of the log should be long. */
function changes(
  before: readonly string[],
  after: readonly string[],
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const [old, now] = [new Set(before), new Set(after)];
  return { added: after.filter((word) => !old.has(word)).slice(0, 200), removed: before.filter((word) => !now.has(word)).slice(0, 200) };
}

function viewOf({ code, label, kind, words, version, updatedAt }: WordList): WordListView {
  return { code, label, kind, words, version, updatedAt: updatedAt.toISOString() };
}
