import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Entries in bulk: one time of a schedule, one look at an audience, one business event, or one list of customers. */
@Entity('enrolment')
export class Enrolment {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') journeyId!: string;
  /** The version that was live when it began: all of it goes by that one. */
  @Column('uuid') versionId!: string;
  @Column('text') kind!: 'schedule' | 'audience' | 'broadcast' | 'list';
  /** What it is the only one for: the time, the event, the upload. */
  @Column('text') key!: string;
  @Column('text', { default: 'running' }) status!: 'running' | 'done' | 'stopped';
  /** Only customers and institutions here and below are meant, and staff who see this may see it. */
  @Column('text') institutionPath!: string;
  /** How far it has come: id of the last customer or institution, or line of the list. */
  @Column('text', { default: '' }) cursor!: string;
  /** Of a look at an audience: the first by its rule, so that whoever is in it was in it before. */
  @Column('boolean', { default: false }) isFirst!: boolean;
  /** Lines of a list. */
  @Column('int', { nullable: true }) total!: number | null;
  @Column('int', { default: 0 }) considered!: number;
  @Column('int', { default: 0 }) accepted!: number;
  @Column('int', { default: 0 }) refused!: number;
  /** What expressions read as `event`, sealed. */
  @Column('bytea') event!: Buffer;
  @Column('text') keyId!: string;
  @Column('int') perMinute!: number;
  /** 0 goes first. */
  @Column('int') priority!: number;
  @Column('uuid', { nullable: true }) startedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  /** When it goes on. */
  @Column('timestamptz', { default: () => 'now()' }) nextAt!: Date;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
  @Column('uuid', { nullable: true }) stoppedBy!: string | null;
  @Column('text', { nullable: true }) stopReason!: string | null;
}
