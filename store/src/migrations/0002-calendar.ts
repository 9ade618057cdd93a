import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working calendars. They hold no personal data; a local date carries the zone of its calendar. */
export class Calendar1764100000002 implements MigrationInterface {
  readonly name = 'Calendar1764100000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table calendar (
      code text primary key,
      name jsonb not null,
      zone text not null,
      weekdays int[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
      hours jsonb not null,
      updated_at timestamptz not null default clock_timestamp()
    )`);
    await runner.query(`create table calendar_day (
      calendar text not null references calendar,
      date date not null,
      kind text not null check (kind in ('holiday', 'workday')),
      note text,
      primary key (calendar, date)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_day');
    await runner.query('drop table calendar');
  }
}
