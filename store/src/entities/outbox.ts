import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';

/** What has been promised to Temporal and is done after the commit: at once, else by the dispatcher. */
@Entity('outbox')
export class Outbox {
  /** bigint, as text. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: string;
  @Column('text') kind!: 'start' | 'deliver' | 'ai-reply' | 'call';
  @Column('uuid') instanceId!: string;
  @Column('jsonb', { default: {} }) payload!: JsonObject;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('timestamptz', { default: () => 'now()' }) nextAt!: Date;
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null;
  @Column('text', { nullable: true }) lastError!: string | null;
}
