import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What steps that judge and set stand on: experiments, checks of compliance, goals and stages, segments, promises, journeys on hold. */
export class Judgement1764100000004 implements MigrationInterface {
  readonly name = 'Judgement1764100000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['journey_pause', 'promise', 'segment', 'milestone_reached', 'goal_watch', 'limit_use', 'word_list', 'experiment_arm'];
    for (const table of tables) await runner.query(`drop table ${table}`);
    await runner.query('alter table instance drop column stage');
  }
}

const statements = [
  // An arm is chosen once for a customer, whatever version or instance asks.
  `create table experiment_arm (
    experiment text not null,
    subject_kind text not null,
    subject_id text not null,
    arm text not null,
    instance_id uuid not null references instance,
    assigned_at timestamptz not null default now(),
    primary key (experiment, subject_kind, subject_id)
  )`,
  `create index experiment_arm_by_arm on experiment_arm (experiment, arm)`,
  `create table word_list (
    code text primary key,
    label jsonb not null,
    kind text not null check (kind in ('sensitive', 'mandatory', 'blacklist')),
    words text[] not null default '{}',
    version int not null default 1,
    updated_at timestamptz not null default now()
  )`,
  `create table limit_use (
    instance_id uuid not null references instance,
    key text not null,
    limit_code text not null,
    customer_id uuid not null references customer,
    day date not null,
    amount numeric(18, 2) not null check (amount >= 0),
    used_at timestamptz not null default now(),
    primary key (instance_id, key, limit_code)
  )`,
  `create index limit_use_of_day on limit_use (limit_code, customer_id, day)`,
  `create table goal_watch (
    instance_id uuid not null references instance,
    step text not null,
    customer_id uuid not null references customer,
    event text not null,
    opened_at timestamptz not null,
    until timestamptz not null,
    context bytea not null,
    key_id text not null,
    primary key (instance_id, step)
  )`,
  `create index goal_watch_of_event on goal_watch (customer_id, event, until)`,
  `create table milestone_reached (
    instance_id uuid not null references instance,
    step text not null,
    kind text not null check (kind in ('stage', 'goal')),
    reached_at timestamptz not null,
    value double precision,
    event_id uuid references event,
    after_end boolean not null default false,
    primary key (instance_id, step)
  )`,
  `create index milestone_reached_by_time on milestone_reached (reached_at)`,
  `alter table instance add column stage jsonb`,
  `create table segment (
    code text primary key,
    label jsonb not null,
    rule text not null,
    version int not null default 1,
    updated_at timestamptz not null default now()
  )`,
  `create table promise (
    id uuid primary key default gen_random_uuid(),
    instance_id uuid not null references instance,
    key text not null,
    customer_id uuid not null references customer,
    what bytea not null,
    key_id text not null,
    due timestamptz not null,
    made_at timestamptz not null default now(),
    status text not null default 'open' check (status in ('open', 'kept', 'broken')),
    settled_at timestamptz,
    unique (instance_id, key)
  )`,
  `create index promise_open on promise (due) where status = 'open'`,
  `create index promise_of_customer on promise (customer_id, made_at)`,
  `create table journey_pause (
    id uuid primary key default gen_random_uuid(),
    instance_id uuid not null references instance,
    by_instance_id uuid not null references instance,
    key text not null,
    contact_class text not null check (contact_class in ('regulatory', 'service', 'sales', 'collections')),
    paused_at timestamptz not null default now(),
    resumed_at timestamptz
  )`,
  `create unique index journey_pause_open on journey_pause (instance_id) where resumed_at is null`,
];
