import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';

/** Head office, a branch, or a remote centre. `path` (`/head/east/`) is what scope is checked by: a prefix sees all below it. */
@Entity('institution')
export class Institution {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('jsonb') name!: Text;
  @Column('text') kind!: 'head' | 'branch' | 'remote';
  @Column('text') path!: string;
  /** Who answers for it: told when a task is late, and given what is taken from others. */
  @Column('uuid', { nullable: true }) managerId!: string | null;
}
