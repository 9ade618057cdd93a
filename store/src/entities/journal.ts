import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Actor } from '@tongtu/workflows/touchpoint';

/** One transition of an instance, and why. Numbered per origin; merged by time. */
@Entity('journal')
export class Journal {
  /** bigint, as text. */
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  @Column('uuid') instanceId!: string;
  /** `engine`, or `work:<id>`. */
  @Column('text') origin!: string;
  @Column('int') sequence!: number;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) step!: string | null;
  @Column('int', { default: 0 }) visit!: number;
  @Column('text', { default: '' }) position!: string;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('jsonb', { nullable: true }) actor!: Actor | null;
  @Column('text', { nullable: true }) channel!: string | null;
  /** `Why`, sealed: its arguments are the values a rule saw. */
  @Column('bytea', { nullable: true }) why!: Buffer | null;
  @Column('bytea', { nullable: true }) notTaken!: Buffer | null;
  @Column('text', { nullable: true }) keyId!: string | null;
}
