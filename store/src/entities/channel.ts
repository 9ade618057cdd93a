import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';
import type { Family } from '@tongtu/workflows/touchpoint';

/** Where a customer or a member of staff meets the bank. */
@Entity('channel')
export class Channel {
  @PrimaryColumn('text') code!: string;
  @Column('text') family!: Family;
  @Column('jsonb') name!: Text;
  /** What it can do, for example `form`, `chat`, `message`. */
  @Column('text', { array: true }) abilities!: string[];
  @Column('boolean', { default: true }) active!: boolean;
}
