import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kept trials of journeys. */
export class Scenarios1764100000007 implements MigrationInterface {
  readonly name = 'Scenarios1764100000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table journey_scenario (
      id uuid primary key default gen_random_uuid(),
      journey_id uuid not null references journey,
      name jsonb not null,
      body jsonb not null,
      kept_by uuid not null references staff,
      kept_at timestamptz not null default now()
    )`);
    await runner.query(`create unique index journey_scenario_by_name on journey_scenario (journey_id, (name ->> 'zh'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table journey_scenario');
  }
}
