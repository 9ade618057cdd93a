import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OpenTimer, Position } from '@tongtu/workflows/engine';
import type { Text } from '@tongtu/workflows/graph';

/** Where an instance stands, as the engine last reported it, with the waits that are armed there. */
export interface StandingPosition extends Pick<Position, 'id' | 'label' | 'visit' | 'enteredAt' | 'side' | 'incident'> {
  readonly step: string;
  /** Key of the open work row (`step:visit`), when a person is waited for. */
  readonly work: string | null;
  readonly timers: readonly Pick<OpenTimer, 'due' | 'purpose'>[];
}

export type InstanceStatus = 'starting' | 'running' | 'paused' | 'ended' | 'refused';

/** One customer (or case) travelling one version. A refused entry is a row too, with its reason as `outcome`. */
@Entity('instance')
export class Instance {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') journeyId!: string;
  @Column('uuid') versionId!: string;
  @Column('text') planHash!: string;
  @Column('text') subjectKind!: string;
  /** Opaque: a customer's id, a case's id. */
  @Column('text') subjectId!: string;
  /** Correlation key; empty when the journey has none. */
  @Column('text', { default: '' }) correlation!: string;
  /** Only an address: journey, subject and correlation. One live instance at a time has it. */
  @Column('text') workflowId!: string;
  @Column('text') status!: InstanceStatus;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('jsonb', { default: [] }) positions!: readonly StandingPosition[];
  @Column('boolean', { default: false }) incident!: boolean;
  /** The stage that it has come to last, as the drawing calls it. */
  @Column('jsonb', { nullable: true }) stage!: Text | null;
  /** Number of the last engine entry in the journal. */
  @Column('int', { default: 0 }) lastSequence!: number;
  /** Number of the last inbox row. */
  @Column('int', { default: 0 }) inboxLast!: number;
  @Column('text') institutionPath!: string;
  /** Channel it was triggered in, or `staff`. */
  @Column('text') channel!: string;
  @Column('timestamptz', { default: () => 'now()' }) startedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** Input of the trigger, sealed. */
  @Column('bytea') input!: Buffer;
  @Column('text') keyId!: string;
}
