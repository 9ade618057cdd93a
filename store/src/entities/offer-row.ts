import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Family } from '@tongtu/workflows/touchpoint';

/** An offer of a staff rung: a task. Claiming it is taking the lease. */
@Entity('offer')
export class OfferRow {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') workId!: string;
  @Column('uuid') instanceId!: string;
  @Column('text') rung!: string;
  @Column('text') family!: Family;
  /** Which try of its rung, 1 for the first. */
  @Column('int') number!: number;
  @Column('text', { nullable: true }) queue!: string | null;
  @Column('uuid', { nullable: true }) assigneeId!: string | null;
  /** Made to several by name: whoever claims it first. */
  @Column('uuid', { array: true, nullable: true }) candidates!: string[] | null;
  /** What is asked: to do the work, to check it as a second person, to give an opinion. */
  @Column('text', { default: 'work' }) purpose!: 'work' | 'review' | 'expert';
  /** Who must not have it: the one whose work is checked. */
  @Column('uuid', { nullable: true }) notFor!: string | null;
  @Column('text') institutionPath!: string;
  @Column('text') state!: 'offered' | 'claimed' | 'withdrawn' | 'lapsed' | 'done';
  /** Who claimed it last; whether they still hold it, `state` says. */
  @Column('uuid', { nullable: true }) claimedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) until!: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('int', { default: 0 }) urgency!: number;
}
