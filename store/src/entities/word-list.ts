import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';

/** Words that texts are checked against; for a blacklist, numbers of customers. Kept by compliance. */
@Entity('word_list')
export class WordList {
  @PrimaryColumn('text') code!: string;
  @Column('jsonb') label!: Text;
  @Column('text') kind!: 'sensitive' | 'mandatory' | 'blacklist';
  @Column('text', { array: true, default: [] }) words!: string[];
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}
