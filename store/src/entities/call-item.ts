import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One journey of a call. */
@Entity('call_item')
export class CallItem {
  /** The instance that calls, and the key of its call. */
  @PrimaryColumn('uuid') callerId!: string;
  @PrimaryColumn('text') key!: string;
  /** Place in the list, from 0. */
  @PrimaryColumn('int') index!: number;
  /** `refused`: it was not let in; `cancelled`: called off before it began. */
  @Column('text', { default: 'waiting' }) state!: 'waiting' | 'open' | 'ended' | 'refused' | 'cancelled';
  /** The called instance; also of a refused entry that was recorded. */
  @Column('uuid', { nullable: true }) instanceId!: string | null;
  /** Outcome of the called instance, or the rule that refused it. */
  @Column('text', { nullable: true }) outcome!: string | null;
  /** What it will begin with, sealed; the called instance keeps it once there is one. */
  @Column('bytea', { nullable: true }) input!: Buffer | null;
  /** What it handed back, sealed. */
  @Column('bytea', { nullable: true }) output!: Buffer | null;
  @Column('text') keyId!: string;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
