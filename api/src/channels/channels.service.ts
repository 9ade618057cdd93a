import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Channel, ChannelKey } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { notFound } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import { channelKeysFull } from './channels-problems.js';
import type { ChannelBody, ChannelView, NewKeyView } from './channels.schema.js';
import { makeChannelKey } from './make-channel-key.js';

/** Two, so that a key can be changed without a gap. */
const liveKeysAllowed = 2;

/** Channels and the keys they sign with. */
@Injectable()
export class ChannelsService {
  constructor(private readonly store: Store) {}

  /** All channels with the ids of their live keys. */
  async list(): Promise<readonly ChannelView[]> {
    const { manager } = this.store.source;
    const [channels, keys] = await Promise.all([
      manager.find(Channel, { order: { code: 'asc' } }),
      manager.find(ChannelKey, { where: { revokedAt: IsNull() }, order: { createdAt: 'asc' } }),
    ]);
    return channels.map((channel) => viewChannel(channel, keys));
  }

  /** Makes a channel or changes it. A channel that is not active is refused at once. */
  put(caller: StaffCaller, body: ChannelBody): Promise<ChannelView> {
    return this.store.source.transaction(async (manager) => {
      const before = await manager.findOneBy(Channel, { code: body.code });
      await manager.upsert(Channel, body, ['code']);
      const after = await manager.findOneByOrFail(Channel, { code: body.code });
      await writeAudit(manager, { staffId: caller.id, action: 'channel.put', target: ['channel', body.code], before, after });
      return viewChannel(after, await manager.findBy(ChannelKey, { channelCode: body.code, revokedAt: IsNull() }));
    });
  }

  /** Makes a key. Throws when the channel has two already. */
  makeKey(caller: StaffCaller, code: string): Promise<NewKeyView> {
    return this.store.source.transaction(async (manager) => {
      // The lock lets one key after another be made, so that the count holds.
      const channel = await manager.findOne(Channel, { where: { code }, lock: { mode: 'for_no_key_update' } });
      if (!channel) throw notFound({ what: 'channel' });
      if ((await manager.countBy(ChannelKey, { channelCode: code, revokedAt: IsNull() })) >= liveKeysAllowed) throw channelKeysFull({});
      const { row, secret } = makeChannelKey(this.store.keyRing, code);
      await manager.insert(ChannelKey, row);
      await writeAudit(manager, { staffId: caller.id, action: 'channel-key.make', target: ['channel', code], after: { key: row.id } });
      return { id: row.id, secret };
    });
  }

  /** Revokes a key at once. */
  async revokeKey(caller: StaffCaller, code: string, id: string): Promise<void> {
    await this.store.source.transaction(async (manager) => {
      const { affected } = await manager.update(ChannelKey, { id, channelCode: code, revokedAt: IsNull() }, { revokedAt: new Date() });
      if (!affected) throw notFound({ what: 'channel-key' });
      await writeAudit(manager, { staffId: caller.id, action: 'channel-key.revoke', target: ['channel', code], before: { key: id } });
    });
  }
}

function viewChannel({ code, family, name, abilities, active }: Channel, keys: readonly ChannelKey[]): ChannelView {
  const own = keys.filter(({ channelCode }) => channelCode === code);
  return { code, family, name, abilities, active, keys: own.map(({ id, createdAt }) => ({ id, createdAt: createdAt.toISOString() })) };
}
