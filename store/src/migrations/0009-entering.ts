import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journeys that other journeys call. */
export class Entering1764100000009 implements MigrationInterface {
  readonly name = 'Entering1764100000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of calls) await runner.query(statement);
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

const undone = [
  `delete from outbox where kind = 'call'`,
  `alter table outbox drop constraint outbox_kind_check`,
  `alter table outbox add constraint outbox_kind_check check (kind in ('start', 'deliver', 'ai-reply'))`,
  `drop table call_item`,
  `drop table call`,
];
