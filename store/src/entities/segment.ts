import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';

/** A rule that selects customers. Drawings hold the rule as it was when the segment was chosen. */
@Entity('segment')
export class Segment {
  @PrimaryColumn('text') code!: string;
  @Column('jsonb') label!: Text;
  /** CEL over `customer` and `now`. */
  @Column('text') rule!: string;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}
