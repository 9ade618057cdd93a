import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the bank offers, and stocks of benefits with their ledger. */
export class Catalogue1764100000011 implements MigrationInterface {
  readonly name = 'Catalogue1764100000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of made) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['benefit_grant', 'benefit_pool', 'catalogue_item']) await runner.query(`drop table ${table}`);
  }
}

const made = [
  `create table catalogue_item (
    code text primary key,
    kind text not null check (kind in ('product', 'service', 'content', 'channel', 'benefit')),
    label jsonb not null,
    rule text not null default '',
    risk int check (risk between 1 and 5),
    least_amount numeric(18, 2) check (least_amount >= 0),
    excludes text[] not null default '{}',
    available_from timestamptz,
    available_until timestamptz,
    is_active boolean not null default true,
    version int not null default 1,
    updated_at timestamptz not null default now()
  )`,
  `create table benefit_pool (
    code text primary key references catalogue_item,
    total int not null check (total >= 0),
    granted int not null default 0,
    per_customer int check (per_customer > 0),
    opens_at timestamptz,
    closes_at timestamptz,
    updated_at timestamptz not null default now(),
    -- The last word: whatever a program does, no more is granted than there is.
    check (granted between 0 and total)
  )`,
  `create table benefit_grant (
    instance_id uuid not null references instance,
    key text not null,
    pool text not null references benefit_pool,
    customer_id uuid not null references customer,
    granted_at timestamptz not null default now(),
    primary key (instance_id, key)
  )`,
  `create index benefit_grant_of_customer on benefit_grant (pool, customer_id)`,
];
