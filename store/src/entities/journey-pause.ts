import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContactClass } from '@tongtu/workflows/graph';

/** An instance that another one of the same customer has put on hold. Only what is on hold by this is resumed by this. */
@Entity('journey_pause')
export class JourneyPause {
  @PrimaryGeneratedColumn('uuid') id!: string;
  /** The instance on hold. */
  @Column('uuid') instanceId!: string;
  @Column('uuid') byInstanceId!: string;
  /** Key of the effect that asked for it. */
  @Column('text') key!: string;
  @Column('text') contactClass!: ContactClass;
  @Column('timestamptz', { default: () => 'now()' }) pausedAt!: Date;
  @Column('timestamptz', { nullable: true }) resumedAt!: Date | null;
}
