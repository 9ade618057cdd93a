import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Graph, Text } from '@tongtu/workflows/graph';

/** What the business owns: a draft that is being drawn, and the number of the version that runs. */
@Entity('journey')
export class Journey {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('jsonb') name!: Text;
  @Column('text') kind!: 'journey' | 'sop';
  @Column('jsonb') draft!: Graph;
  /** Raised by every save; the ETag of the draft. */
  @Column('int', { default: 1 }) draftRevision!: number;
  @Column('uuid') ownerStaffId!: string;
  /** Who saved the draft last, named to whoever comes too late. */
  @Column('uuid') editedBy!: string;
  @Column('text') institutionPath!: string;
  @Column('int', { nullable: true }) liveVersion!: number | null;
  /** No new instance begins while a journey is paused. */
  @Column('boolean', { default: false }) paused!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}
