import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key with which a channel signs its requests. Two may live at once, for rotation. */
@Entity('channel_key')
export class ChannelKey {
  /** Sent in `x-tongtu-key`. */
  @PrimaryColumn('text') id!: string;
  @Column('text') channelCode!: string;
  /** The shared secret, sealed. */
  @Column('bytea') secret!: Buffer;
  @Column('text') keyId!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
