import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Version } from '@tongtu/store';
import { open } from '@tongtu/store/codec';
import type { Why } from '@tongtu/workflows/engine';
import { describeEntry, journalNames } from '@tongtu/workflows/journal';
import type { Graph, Language } from '@tongtu/workflows/graph';
import type { Actor } from '@tongtu/workflows/touchpoint';
import type { StaffCaller } from '../access/caller.js';
import { cutPage, readCursor, type Page } from '../http/paging.js';
import type { ApiSettings } from '../world/api-settings.js';
import { Store } from '../world/store.js';
import { SETTINGS } from '../world/world.module.js';
import { InstancesService } from './instances.service.js';
import type { JournalItem, JournalQuery } from './instances.schema.js';
import { maskWhy } from './journal-masking.js';

interface JournalRow {
  readonly id: string;
  readonly at: Date;
  /** The time to the microsecond. */
  readonly place: string;
  readonly origin: string;
  readonly kind: string;
  readonly step: string | null;
  readonly visit: number;
  readonly outcome: string | null;
  readonly actor: Actor | null;
  readonly channel: string | null;
  readonly why: Buffer | null;
  readonly not_taken: Buffer | null;
  readonly key_id: string | null;
}

const page = (
  after: '<' | '>',
  direction: 'asc' | 'desc',
) => `select id, at, at::text as place, origin, kind, step, visit, outcome, actor, channel, why, not_taken, key_id
  from journal where instance_id = $1 and ($2::timestamptz is null or (at, id) ${after} ($2, $3::bigint)) order by at ${direction}, id ${direction} limit $4`;

const pages = { oldest: page('>', 'asc'), newest: page('<', 'desc') };

type NotTaken = JournalItem['notTaken'];

/** The journal of an instance: entries of the engine and of its work rows, merged by time, in words. */
@Injectable()
export class InstanceJournalService {
  constructor(
    private readonly store: Store,
    private readonly instances: InstancesService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async read(caller: StaffCaller, id: string, query: JournalQuery): Promise<Page<JournalItem>> {
    const { version_id } = await this.instances.find(caller, id);
    const { source } = this.store;
    const [at = null, last = null] = readCursor(query.cursor, z.tuple([z.string().max(40), z.string().regex(/^\d{1,18}$/)])) ?? [];
    const [rows, { graph }] = await Promise.all([
      source.query<JournalRow[]>(pages[query.order], [id, at, last, query.limit + 1]),
      source.manager.findOneByOrFail(Version, { id: version_id }),
    ]);
    const cut = cutPage(rows, query.limit, (row) => [row.place, row.id]);
    const describe = this.describer(graph);
    return { items: cut.items.map((row) => describe(this.opened(row, graph))), next: cut.next };
  }

  private opened(row: JournalRow, graph: Graph): Omit<JournalItem, 'words'> {
    const { id, at, kind, step, visit, outcome, actor, channel, why, not_taken, key_id } = row;
    const unseal = <T>(bytes: Buffer | null): T | null => (bytes && key_id ? open<T>(this.store.keyRing, { bytes, keyId: key_id }) : null);
    const opened = unseal<Why>(why);
    return {
      ...{ id, kind, step, visit, outcome, actor, channel },
      at: at.toISOString(),
      origin: row.origin === 'engine' ? 'engine' : 'work',
      why: opened && maskWhy(opened, graph.variables),
      notTaken: (unseal<NotTaken>(not_taken) ?? []).map((way) => ({ ...way, why: maskWhy(way.why as Why, graph.variables) })),
    };
  }

  private describer(graph: Graph): (entry: Omit<JournalItem, 'words'>) => JournalItem {
    const names = { zh: journalNames(graph, 'zh'), en: journalNames(graph, 'en') };
    const zone = graph.settings.timeZone ?? this.settings.timeZone;
    return (entry) => {
      const say = (language: Language) =>
        describeEntry(entry as Parameters<typeof describeEntry>[0], { language, zone, names: names[language] });
      return { ...entry, words: { zh: say('zh'), en: say('en') } };
    };
  }
}
