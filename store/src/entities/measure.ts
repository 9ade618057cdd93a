import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a customer thought: satisfaction (1–5), recommendation (0–10) or effort (1–7), as answered in a form. */
@Entity('measure')
export class Measure {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  @Column('uuid') instanceId!: string;
  @Column('text') step!: string;
  /** What was answered: `work:<id>` or `delivery:<id>`. */
  @Column('text') source!: string;
  /** Key of the field. */
  @Column('text') field!: string;
  @Column('text') kind!: 'csat' | 'nps' | 'effort';
  @Column('int') value!: number;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
