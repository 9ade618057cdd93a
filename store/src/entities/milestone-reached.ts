import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stage or a goal that an instance has reached: once each. */
@Entity('milestone_reached')
export class MilestoneReached {
  @PrimaryColumn('uuid') instanceId!: string;
  @PrimaryColumn('text') step!: string;
  @Column('text') kind!: 'stage' | 'goal';
  @Column('timestamptz') reachedAt!: Date;
  /** What reaching the goal is worth, as the drawing reckons it. */
  @Column('double precision', { nullable: true }) value!: number | null;
  /** The event that reached it; null when a condition held. */
  @Column('uuid', { nullable: true }) eventId!: string | null;
  /** It came within the window, but the instance had ended before. */
  @Column('boolean', { default: false }) afterEnd!: boolean;
}
