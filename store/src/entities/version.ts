import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Graph } from '@tongtu/workflows/graph';
import type { StepNames } from '@tongtu/workflows/plan';

/** A published, immutable version of a journey: the drawing, and the plan it compiled to. */
@Entity('version')
export class Version {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') journeyId!: string;
  @Column('int') number!: number;
  @Column('jsonb') graph!: Graph;
  @Column('text') planHash!: string;
  /** Names of the steps, for journals and monitors. */
  @Column('jsonb') names!: StepNames;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid') publishedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) publishedAt!: Date;
}
