import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { ScriptKit } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { lockByCode } from '../world/lock-by-code.js';
import { Store } from '../world/store.js';
import type { ScriptKitBody, ScriptKitView } from './script-kits.schema.js';

/** What staff say. */
@Injectable()
export class ScriptKitsService {
  constructor(private readonly store: Store) {}

  async list(): Promise<readonly ScriptKitView[]> {
    const rows = await this.store.source.manager.find(ScriptKit, { order: { code: 'asc' } });
    return rows.map(viewOf);
  }

  /** The kit of that code; null when there is none. */
  async find(code: string): Promise<ScriptKitView | null> {
    const row = await this.store.source.manager.findOneBy(ScriptKit, { code });
    return row && viewOf(row);
  }

  /** Makes a kit, or changes it and counts its version up. The same again changes nothing. */
  put(caller: StaffCaller, code: string, { title, cards }: ScriptKitBody): Promise<ScriptKitView> {
    return this.store.source.transaction(async (manager) => {
      await lockByCode(manager, 'script-kit', code);
      const before = await manager.findOneBy(ScriptKit, { code });
      if (before && isDeepStrictEqual({ title: before.title, cards: before.cards }, { title, cards })) return viewOf(before);
      const version = (before?.version ?? 0) + 1;
      await manager.upsert(ScriptKit, { code, title, cards, version, updatedAt: new Date() }, ['code']);
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'script-kit.put',
        target: ['script-kit', code],
        before: before && { title: before.title, version: before.version, cards: before.cards.length },
        after: { title, version, cards: cards.length },
      });
      return viewOf(await manager.findOneByOrFail(ScriptKit, { code }));
    });
  }
}

function viewOf({ code, title, cards, version, updatedAt }: ScriptKit): ScriptKitView {
  return { code, title, cards: [...cards], version, updatedAt: updatedAt.toISOString() };
}
