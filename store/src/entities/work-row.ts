import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Family, TouchpointState, WorkConfig } from '@tongtu/workflows/touchpoint';

/** A touchpoint or a task: what people are doing there. Moved by the pure reducer alone. */
@Entity('work')
export class WorkRow {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') instanceId!: string;
  @Column('text') step!: string;
  @Column('int') visit!: number;
  @Column('text') kind!: 'touch' | 'task';
  @Column('jsonb') config!: WorkConfig;
  /** `TouchpointState`, sealed: fields and conversation are personal. */
  @Column('bytea') state!: Buffer;
  @Column('text') keyId!: string;
  /** The state's version: the ETag. */
  @Column('int') version!: number;
  @Column('text') status!: TouchpointState['status'];
  /** Customer (or case) it is for. */
  @Column('text') subjectId!: string;
  @Column('text', { nullable: true }) rungFamily!: Family | null;
  @Column('uuid', { nullable: true }) holderStaffId!: string | null;
  @Column('text', { nullable: true }) holderName!: string | null;
  @Column('text', { nullable: true }) holderChannel!: string | null;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  @Column('timestamptz', { nullable: true }) breakpointAt!: Date | null;
  @Column('timestamptz', { nullable: true }) checkAt!: Date | null;
  /** Times of the SLA, while the clock runs. */
  @Column('timestamptz', { nullable: true }) goalAt!: Date | null;
  @Column('timestamptz', { nullable: true }) deadlineAt!: Date | null;
  /** Since when it waits for the customer. */
  @Column('timestamptz', { nullable: true }) waitingSince!: Date | null;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text') institutionPath!: string;
}
