import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';

/** Something that a member of staff is told about a task: that it is late, that it came back. Holds no personal data. */
@Entity('staff_notice')
export class StaffNotice {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') staffId!: string;
  @Column('uuid') workId!: string;
  @Column('uuid') instanceId!: string;
  /** The task's offer that stood when it was told; null when none did. */
  @Column('uuid', { nullable: true }) offerId!: string | null;
  /** What it is about, as a code. */
  @Column('text') about!: string;
  @Column('jsonb') args!: JsonObject;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
