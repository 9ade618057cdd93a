import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DayKind } from '@tongtu/workflows/calendar';

/** A day that differs from its weekday: a holiday, or worked in exchange for one (调休). */
@Entity('calendar_day')
export class CalendarDay {
  /** Code of its calendar. */
  @PrimaryColumn('text') calendar!: string;
  /** Local date, `YYYY-MM-DD`. */
  @PrimaryColumn('date') date!: string;
  @Column('text') kind!: DayKind;
  /** What people call it. */
  @Column('text', { nullable: true }) note!: string | null;
}
