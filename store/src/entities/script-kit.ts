import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';

/** One card of a script kit: when to say it, and the words. */
export interface ScriptCard {
  readonly id: string;
  readonly title: Text;
  readonly body: Text;
}

/** What staff say in one kind of situation. */
@Entity('script_kit')
export class ScriptKit {
  @PrimaryColumn('text') code!: string;
  @Column('jsonb') title!: Text;
  @Column('jsonb') cards!: readonly ScriptCard[];
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}
