import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A goal that an instance has opened by passing its milestone: an event until a time reaches it, also after the instance has ended. */
@Entity('goal_watch')
export class GoalWatch {
  @PrimaryColumn('uuid') instanceId!: string;
  @PrimaryColumn('text') step!: string;
  @Column('uuid') customerId!: string;
  /** Name of the event that counts. */
  @Column('text') event!: string;
  @Column('timestamptz') openedAt!: Date;
  /** End of the window, exclusive. */
  @Column('timestamptz') until!: Date;
  /** What the goal's expressions read, as it was when the milestone was passed. Sealed. */
  @Column('bytea') context!: Buffer;
  @Column('text') keyId!: string;
}
