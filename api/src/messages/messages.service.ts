import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { open } from '@tongtu/store/codec';
import type { Form } from '@tongtu/workflows/graph';
import type { ChannelCaller } from '../access/caller.js';
import { CustomersService } from '../customers/customers.service.js';
import { cutPage, readCursor, type Page } from '../http/paging.js';
import { notFound } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import type { MessagesQuery, MessageView } from './messages.schema.js';

interface MessageRow {
  readonly id: string;
  readonly instance_id: string;
  readonly class: MessageView['class'];
  readonly title: Buffer;
  readonly body: Buffer;
  readonly key_id: string;
  readonly link: string | null;
  readonly created_at: Date;
  readonly sort: string;
  readonly read_at: Date | null;
  readonly survey: Form | null;
  readonly answered_at: Date | null;
}

const columns = 'id, instance_id, class, title, body, key_id, link, created_at, created_at::text as sort, read_at, survey, answered_at';

/** What has been delivered to customers in a channel. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly store: Store,
    private readonly customers: CustomersService,
  ) {}

  /** Messages of a customer in the caller's channel, newest first. Throws `not-found`. */
  async list(channel: ChannelCaller, customer: string, { cursor, limit, unread }: MessagesQuery): Promise<Page<MessageView>> {
    const after = readCursor(cursor, z.tuple([z.string(), z.string()]));
    const id = await this.customers.idOf(customer);
    const rows = await this.store.source.query<MessageRow[]>(
      `select ${columns} from delivery where customer_id = $1 and channel = $2 and status in ('sent', 'read')
         and (created_at, id::text) < ($3::timestamptz, $4) and ($5 = false or read_at is null)
       order by delivery.created_at desc, delivery.id::text desc limit $6`,
      [id, channel.code, after?.[0] ?? 'infinity', after?.[1] ?? '', unread === 'true', limit + 1],
    );
    const page = cutPage(rows, limit, (row) => [row.sort, row.id]);
    return { items: page.items.map((row) => this.viewOf(row)), next: page.next };
  }

  /** Remembers when a message was read first. Throws `not-found` for messages of another channel, too. */
  async read(channel: ChannelCaller, id: string): Promise<MessageView> {
    await this.store.source.query(
      `update delivery set status = 'read', read_at = now() where id = $1 and channel = $2 and status = 'sent'`,
      [id, channel.code],
    );
    return this.one(channel, id);
  }

  /** A message of the caller's channel. Throws `not-found`. */
  async one(channel: ChannelCaller, id: string): Promise<MessageView> {
    const [row] = await this.store.source.query<MessageRow[]>(
      `select ${columns} from delivery where id = $1 and channel = $2 and status in ('sent', 'read')`,
      [id, channel.code],
    );
    if (!row) throw notFound({ what: 'message' });
    return this.viewOf(row);
  }

  private viewOf(row: MessageRow): MessageView {
    const text = (bytes: Buffer) => open<string>(this.store.keyRing, { bytes, keyId: row.key_id });
    return {
      id: row.id,
      instance: row.instance_id,
      class: row.class,
      title: text(row.title),
      body: text(row.body),
      link: row.link,
      sentAt: row.created_at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
      survey: row.survey as unknown as MessageView['survey'],
      answeredAt: row.answered_at?.toISOString() ?? null,
    };
  }
}
