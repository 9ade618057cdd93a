import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contact with customers by several channels: where to reach them, what the bank allows itself, what was reserved, consents as they changed, and what customers thought of it. */
export class Contact1764100000005 implements MigrationInterface {
  readonly name = 'Contact1764100000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...addresses, ...deliveries, ...contacts, ...measures]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['measure', 'consent_change', 'contact_reservation', 'contact_policy']) await runner.query(`drop table ${table}`);
    await runner.query(`delete from delivery where status in ('pending', 'sending', 'uncertain') or class = 'collections'`);
    await runner.query(`alter table delivery drop constraint delivery_class_check, drop constraint delivery_status_check,
      drop column reason, drop column receipt, drop column tries, drop column round, drop column settled_at, drop column survey, drop column answered_at`);
    await runner.query(`alter table delivery add check (class in ('regulatory', 'service', 'sales')),
      add check (status in ('sent', 'read', 'suppressed', 'failed'))`);
    await runner.query('alter table customer drop column email, drop column im_id');
  }
}

/** Sealed, under the row's key. */
const addresses = ['alter table customer add column email bytea, add column im_id bytea'];

const deliveries = [
  'alter table delivery drop constraint delivery_class_check, drop constraint delivery_status_check',
  `alter table delivery
    add constraint delivery_class_check check (class in ('regulatory', 'service', 'sales', 'collections')),
    add constraint delivery_status_check check (status in ('pending', 'sending', 'sent', 'read', 'suppressed', 'failed', 'uncertain')),
    add column reason text,
    add column receipt jsonb,
    add column tries int not null default 0,
    add column round int not null default 1,
    add column settled_at timestamptz,
    add column survey jsonb,
    add column answered_at timestamptz`,
];

const contacts = [
  `create table contact_policy (
    class text primary key check (class in ('regulatory', 'service', 'sales', 'collections')),
    caps jsonb not null,
    quiet jsonb,
    spares_holidays boolean not null,
    at_once int check (at_once > 0),
    updated_at timestamptz not null default now(),
    updated_by uuid references staff
  )`,
  // Rows of one customer follow one another under the lock of the customer's own row.
  `create table contact_reservation (
    id uuid primary key default gen_random_uuid(),
    customer_id uuid not null references customer,
    class text not null,
    journey_class text,
    instance_id uuid not null references instance,
    key text not null,
    status text not null check (status in ('reserved', 'confirmed', 'released')),
    reserved_at timestamptz not null,
    settled_at timestamptz,
    unique (instance_id, key)
  )`,
  `create index contact_reservation_of_customer on contact_reservation (customer_id, reserved_at) where status <> 'released'`,
  `create table consent_change (
    id bigserial primary key,
    customer_id uuid not null references customer,
    consent text not null,
    given boolean not null,
    actor jsonb not null,
    reason text,
    at timestamptz not null default clock_timestamp()
  )`,
  `create index consent_change_of_customer on consent_change (customer_id, id)`,
];

const measures = [
  `create table measure (
    id bigserial primary key,
    instance_id uuid not null references instance,
    step text not null,
    source text not null,
    field text not null,
    kind text not null check (kind in ('csat', 'nps', 'effort')),
    value int not null,
    at timestamptz not null default now(),
    unique (instance_id, source, field)
  )`,
  `create index measure_by_time on measure (kind, at)`,
];
