import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpeningHours } from '@tongtu/workflows/calendar';
import type { Text } from '@tongtu/workflows/graph';

/** A working calendar: which weekdays are worked, and when. `bank` is the one that is meant where none is named. */
@Entity('calendar')
export class Calendar {
  @PrimaryColumn('text') code!: string;
  @Column('jsonb') name!: Text;
  /** IANA zone whose midnight parts its days. */
  @Column('text') zone!: string;
  /** 1 = Monday … 7 = Sunday. */
  @Column('int', { array: true }) weekdays!: number[];
  @Column('jsonb') hours!: readonly OpeningHours[];
  /** Raised with every change of it and of its days: what processes that keep a copy go by. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) updatedAt!: Date;
}
