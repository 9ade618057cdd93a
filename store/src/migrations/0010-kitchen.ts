import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journeys of branches that were made from one of head office. */
export class Kitchen1764100000010 implements MigrationInterface {
  readonly name = 'Kitchen1764100000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table journey_overlay (
      journey_id uuid primary key references journey,
      kitchen_id uuid not null references journey,
      version int not null,
      overlay jsonb not null,
      check (journey_id <> kitchen_id),
      foreign key (kitchen_id, version) references version (journey_id, number)
    )`);
    await runner.query('create index journey_overlay_of_kitchen on journey_overlay (kitchen_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table journey_overlay');
  }
}
