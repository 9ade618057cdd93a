import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journeys that other journeys call, and entries in bulk: by schedule, audience, business event and list. */
export class Entering1764100000009 implements MigrationInterface {
  readonly name = 'Entering1764100000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...calls, ...bulk]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undone) await runner.query(statement);
  }
}

const calls = [
  `create table call (
    instance_id uuid not null references instance,
    key text not null,
    journey text not null,
    each boolean not null,
    at_once int not null check (at_once > 0),
    waits boolean not null,
    collects boolean not null,
    outcomes text[] not null,
    status text not null default 'open' check (status in ('open', 'closed', 'recalled')),
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    primary key (instance_id, key)
  )`,
  `create table call_item (
    caller_id uuid not null,
    key text not null,
    index int not null,
    state text not null default 'waiting' check (state in ('waiting', 'open', 'ended', 'refused', 'cancelled')),
    instance_id uuid references instance,
    outcome text,
    input bytea,
    output bytea,
    key_id text not null,
    started_at timestamptz,
    ended_at timestamptz,
    primary key (caller_id, key, index),
    foreign key (caller_id, key) references call (instance_id, key)
  )`,
  `create index call_item_unfinished on call_item (caller_id, key, index) where state in ('waiting', 'open')`,
  // An instance that ends looks for whoever called it; its page for the way up.
  `create unique index call_item_of_instance on call_item (instance_id) where instance_id is not null`,
  `alter table outbox drop constraint outbox_kind_check`,
  `alter table outbox add constraint outbox_kind_check check (kind in ('start', 'deliver', 'ai-reply', 'call'))`,
];

const bulk = [
  `create table enrolment (
    id uuid primary key default gen_random_uuid(),
    journey_id uuid not null references journey,
    version_id uuid not null references version,
    kind text not null check (kind in ('schedule', 'audience', 'broadcast', 'list')),
    key text not null,
    institution_path text not null,
    status text not null default 'running' check (status in ('running', 'done', 'stopped')),
    cursor text not null default '',
    is_first boolean not null default false,
    total int,
    considered int not null default 0,
    accepted int not null default 0,
    refused int not null default 0,
    event bytea not null,
    key_id text not null,
    per_minute int not null check (per_minute > 0),
    priority int not null,
    started_by uuid references staff,
    created_at timestamptz not null default now(),
    next_at timestamptz not null default now(),
    finished_at timestamptz,
    stopped_by uuid references staff,
    stop_reason text,
    unique (journey_id, kind, key)
  )`,
  `create index enrolment_due on enrolment (priority, next_at) where status = 'running'`,
  `create index enrolment_of_journey on enrolment (journey_id, created_at)`,
  `create table enrolment_item (
    enrolment_id uuid not null references enrolment,
    subject text not null,
    state text not null check (state in ('accepted', 'refused')),
    rule text,
    instance_id uuid references instance,
    line int,
    at timestamptz not null default now(),
    primary key (enrolment_id, subject)
  )`,
  `create index enrolment_item_in_order on enrolment_item (enrolment_id, at, subject)`,
  `create table enrolment_line (
    enrolment_id uuid not null references enrolment,
    line int not null,
    number text not null,
    input bytea not null,
    key_id text not null,
    primary key (enrolment_id, line)
  )`,
  `create table audience_member (
    journey_id uuid not null references journey,
    customer_id uuid not null references customer,
    since timestamptz not null default now(),
    primary key (journey_id, customer_id)
  )`,
  `create table start_clock (
    journey_id uuid not null references journey,
    kind text not null check (kind in ('schedule', 'audience')),
    version_id uuid not null references version,
    next_at timestamptz,
    rule text,
    primary key (journey_id, kind)
  )`,
  `create index start_clock_due on start_clock (next_at) where next_at is not null`,
  `create table business_event (
    id uuid primary key default gen_random_uuid(),
    source text not null,
    event_id text not null,
    name text not null,
    at timestamptz not null,
    data bytea not null,
    key_id text not null,
    received_at timestamptz not null default now(),
    unique (source, event_id)
  )`,
];

const undone = [
  ...['business_event', 'start_clock', 'audience_member', 'enrolment_line', 'enrolment_item', 'enrolment'].map(
    (table) => `drop table ${table}`,
  ),
  `delete from outbox where kind = 'call'`,
  `alter table outbox drop constraint outbox_kind_check`,
  `alter table outbox add constraint outbox_kind_check check (kind in ('start', 'deliver', 'ai-reply'))`,
  `drop table call_item`,
  `drop table call`,
];
