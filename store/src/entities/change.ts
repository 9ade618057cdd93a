import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Tells browsers that something changed: ids only. Rows also carry the transaction that wrote them (`txid`): read below `pg_snapshot_xmin`, in the order (txid, id). */
@Entity('change')
export class Change {
  /** bigint, as text. */
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  /** `journey:{id}`, `instance:{id}`, `work:{id}`, `tasks`, `journeys`. */
  @Column('text') topic!: string;
  @Column('text') key!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
