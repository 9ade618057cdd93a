import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a journey next sets itself off, by its schedule or by another look at its audience. */
@Entity('start_clock')
export class StartClock {
  @PrimaryColumn('uuid') journeyId!: string;
  @PrimaryColumn('text') kind!: 'schedule' | 'audience';
  @Column('uuid') versionId!: string;
  /** Null while it is under way, or never comes again. */
  @Column('timestamptz', { nullable: true }) nextAt!: Date | null;
  /** Rule of the audience that its members were found by. */
  @Column('text', { nullable: true }) rule!: string | null;
}
