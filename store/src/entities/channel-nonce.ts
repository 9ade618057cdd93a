import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A nonce that a channel has used: the same signed request is accepted once. Kept as long as its time window. */
@Entity('channel_nonce')
export class ChannelNonce {
  @PrimaryColumn('text') keyId!: string;
  @PrimaryColumn('text') nonce!: string;
  @Column('timestamptz', { default: () => 'now()' }) seenAt!: Date;
}
