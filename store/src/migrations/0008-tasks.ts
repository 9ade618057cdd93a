import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks with a promised time: what lists sort by, who is asked by name, who answers for an institution, and what staff are told. */
export class Tasks1764100000008 implements MigrationInterface {
  readonly name = 'Tasks1764100000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...columns, ...notices]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table staff_notice');
    await runner.query('alter table institution drop column manager_id');
    await runner.query(`delete from offer where purpose <> 'work'`);
    await runner.query('alter table offer drop column candidates, drop column purpose, drop column not_for');
    await runner.query('alter table work drop column goal_at, drop column deadline_at, drop column waiting_since');
  }
}

const columns = [
  `alter table work
    add column goal_at timestamptz,
    add column deadline_at timestamptz,
    add column waiting_since timestamptz`,
  `alter table offer
    add column candidates uuid[],
    add column purpose text not null default 'work' check (purpose in ('work', 'review', 'expert')),
    add column not_for uuid references staff`,
  `create index offer_open_of_candidates on offer using gin (candidates) where state in ('offered', 'claimed')`,
  'alter table institution add column manager_id uuid references staff',
];

const notices = [
  `create table staff_notice (
    id uuid primary key default gen_random_uuid(),
    staff_id uuid not null references staff,
    work_id uuid not null references work,
    instance_id uuid not null references instance,
    offer_id uuid references offer,
    about text not null,
    args jsonb not null,
    created_at timestamptz not null default now(),
    read_at timestamptz
  )`,
  'create index staff_notice_unread on staff_notice (staff_id, created_at, id) where read_at is null',
  'create index staff_notice_of_work on staff_notice (work_id)',
];
