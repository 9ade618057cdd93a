import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an instance has called: other journeys, one or one for each item of a list. */
@Entity('call')
export class Call {
  /** The instance that calls. */
  @PrimaryColumn('uuid') instanceId!: string;
  /** Key of its effect: `step:visit:operation:generation`. */
  @PrimaryColumn('text') key!: string;
  /** Code of the journey that is called. */
  @Column('text') journey!: string;
  /** One for each item of a list; else just one. */
  @Column('boolean') each!: boolean;
  /** How many may be under way at once. */
  @Column('int') atOnce!: number;
  /** Whether anybody waits for what becomes of them. */
  @Column('boolean') waits!: boolean;
  /** Whether the single results are wanted, and not only their number. */
  @Column('boolean') collects!: boolean;
  /** Outcomes of the called journey that have a way of their own. */
  @Column('text', { array: true }) outcomes!: string[];
  /** `open` until all have ended; `recalled` when the caller went on without them. */
  @Column('text', { default: 'open' }) status!: 'open' | 'closed' | 'recalled';
  @Column('timestamptz', { default: () => 'now()' }) openedAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
}
