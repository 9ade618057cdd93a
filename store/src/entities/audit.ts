import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What an operator or administrator did, and why. The table refuses updates and deletes. */
@Entity('audit')
export class Audit {
  /** bigint, as text. */
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
  /** Null when the system did it itself (first start). */
  @Column('uuid', { nullable: true }) staffId!: string | null;
  /** `journey.publish`, `instance.retry`, `staff.put` … */
  @Column('text') action!: string;
  @Column('text') targetKind!: string;
  @Column('text') targetId!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  /** JSON. `unknown`, because TypeORM's types do not end on recursive JSON. */
  @Column('jsonb', { nullable: true }) before!: unknown;
  @Column('jsonb', { nullable: true }) after!: unknown;
}
