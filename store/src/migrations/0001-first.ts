import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything the first release stands on. One bank per database: no tenant columns. Values of class C2 and above are sealed bytes with the id of their key. */
export class First1764000000001 implements MigrationInterface {
  readonly name = 'First1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...people, ...channels, ...journeys, ...instances, ...workTables, ...records, ...watches])
      await runner.query(statement);
  }

  /** The first migration has nothing to go back to. */
  async down(): Promise<void> {
    throw new Error('The first migration cannot be undone: restore a backup or drop the database.');
  }
}

const people = [
  `create table institution (
    id uuid primary key default gen_random_uuid(),
    code text not null unique,
    name jsonb not null,
    kind text not null check (kind in ('head', 'branch', 'remote')),
    path text not null unique check (path like '/%/')
  )`,
  `create table staff (
    id uuid primary key default gen_random_uuid(),
    login text not null unique,
    name jsonb not null,
    password_hash text not null,
    roles text[] not null,
    institution_id uuid not null references institution,
    queues text[] not null default '{}',
    active boolean not null default true,
    failed_attempts int not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null default now()
  )`,
  `create table session (
    id text primary key,
    staff_id uuid not null references staff,
    csrf text not null,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz
  )`,
  `create index session_of_staff on session (staff_id) where revoked_at is null`,
  `create table customer (
    id uuid primary key default gen_random_uuid(),
    number text not null unique,
    name bytea not null,
    mobile bytea,
    id_number bytea,
    name_masked text not null,
    tier text not null default 'normal' check (tier in ('normal', 'gold', 'vip')),
    language text not null default 'zh' check (language in ('zh', 'en')),
    rm_staff_id uuid references staff,
    institution_id uuid not null references institution,
    institution_path text not null,
    attributes jsonb not null default '{}',
    consents text[] not null default '{}',
    key_id text not null,
    created_at timestamptz not null default now()
  )`,
  // text_pattern_ops: scope is a prefix, and the default collation cannot search by prefix.
  `create index customer_by_scope on customer (institution_path text_pattern_ops, number)`,
  `create index customer_by_number_prefix on customer (number text_pattern_ops)`,
  `create index customer_of_manager on customer (rm_staff_id) where rm_staff_id is not null`,
];

const channels = [
  `create table channel (
    code text primary key,
    family text not null check (family in ('customer', 'ai', 'remote', 'branch')),
    name jsonb not null,
    abilities text[] not null default '{}',
    active boolean not null default true
  )`,
  `create table channel_key (
    id text primary key,
    channel_code text not null references channel,
    secret bytea not null,
    key_id text not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
  )`,
  `create index channel_key_of_channel on channel_key (channel_code) where revoked_at is null`,
  // No foreign key: a nonce is thrown away after minutes.
  `create table channel_nonce (
    key_id text not null,
    nonce text not null,
    seen_at timestamptz not null default now(),
    primary key (key_id, nonce)
  )`,
  `create index channel_nonce_by_age on channel_nonce (seen_at)`,
];

const journeys = [
  `create table journey (
    id uuid primary key default gen_random_uuid(),
    code text not null unique,
    name jsonb not null,
    kind text not null check (kind in ('journey', 'sop')),
    draft jsonb not null,
    draft_revision int not null default 1,
    owner_staff_id uuid not null references staff,
    edited_by uuid not null references staff,
    institution_path text not null,
    live_version int,
    paused boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create table plan (
    hash text primary key,
    format int not null,
    body jsonb not null,
    created_at timestamptz not null default now()
  )`,
  `create table version (
    id uuid primary key default gen_random_uuid(),
    journey_id uuid not null references journey,
    number int not null,
    graph jsonb not null,
    plan_hash text not null references plan,
    names jsonb not null,
    note text,
    published_by uuid not null references staff,
    published_at timestamptz not null default now(),
    unique (journey_id, number)
  )`,
];

const instances = [
  `create table instance (
    id uuid primary key default gen_random_uuid(),
    journey_id uuid not null references journey,
    version_id uuid not null references version,
    plan_hash text not null references plan,
    subject_kind text not null,
    subject_id text not null,
    correlation text not null default '',
    workflow_id text not null,
    status text not null check (status in ('starting', 'running', 'paused', 'ended', 'refused')),
    outcome text,
    positions jsonb not null default '[]',
    incident boolean not null default false,
    last_sequence int not null default 0,
    inbox_last int not null default 0,
    institution_path text not null,
    channel text not null,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    input bytea not null,
    key_id text not null
  )`,
  `create unique index instance_live_address on instance (workflow_id) where status in ('starting', 'running', 'paused')`,
  // Entry rules look at all of a subject's instances of a journey; the customer page at all of a subject's.
  `create index instance_of_subject on instance (subject_kind, subject_id, journey_id, started_at)`,
  `create index instance_live_of_journey on instance (journey_id, started_at) where status in ('starting', 'running', 'paused')`,
  `create index instance_of_journey on instance (journey_id, started_at, id)`,
  `create index instance_by_start on instance (started_at, id)`,
  `create index instance_ended on instance (journey_id, ended_at) where status = 'ended'`,
  `create index instance_incident on instance (journey_id, started_at) where incident`,
  `create table idempotency (
    scope text not null,
    key text not null,
    body_hash text not null,
    instance_id uuid references instance deferrable initially deferred, -- the key is claimed before the instance is made
    status int,
    response jsonb,
    created_at timestamptz not null default now(),
    primary key (scope, key)
  )`,
  `create table outbox (
    id bigint generated by default as identity primary key,
    kind text not null check (kind in ('start', 'deliver', 'ai-reply')),
    instance_id uuid not null references instance,
    payload jsonb not null default '{}',
    created_at timestamptz not null default now(),
    attempts int not null default 0,
    next_at timestamptz not null default now(),
    done_at timestamptz,
    last_error text
  )`,
  `create index outbox_due on outbox (next_at, id) where done_at is null`,
  `create index outbox_of_instance on outbox (instance_id)`,
  `create table inbox (
    instance_id uuid not null references instance,
    number int not null,
    source text not null,
    event_id text not null,
    happening bytea not null,
    key_id text not null,
    created_at timestamptz not null default now(),
    delivered_at timestamptz,
    primary key (instance_id, number),
    unique (instance_id, source, event_id)
  )`,
  `create index inbox_undelivered on inbox (created_at) where delivered_at is null`,
];

const workTables = [
  `create table work (
    id uuid primary key default gen_random_uuid(),
    instance_id uuid not null references instance,
    step text not null,
    visit int not null,
    kind text not null check (kind in ('touch', 'task')),
    config jsonb not null,
    state bytea not null,
    key_id text not null,
    version int not null,
    status text not null,
    subject_id text not null,
    rung_family text,
    holder_staff_id uuid references staff,
    holder_name text,
    holder_channel text,
    lease_until timestamptz,
    breakpoint_at timestamptz,
    check_at timestamptz,
    opened_at timestamptz not null default now(),
    expires_at timestamptz not null,
    closed_at timestamptz,
    institution_path text not null,
    unique (instance_id, step, visit)
  )`,
  `create index work_open_of_subject on work (subject_id) where status = 'open'`,
  `create index work_of_subject on work (subject_id, opened_at)`,
  `create index work_held on work (holder_staff_id) where holder_staff_id is not null and status = 'open'`,
  `create index work_due on work (check_at) where status = 'open'`,
  `create table offer (
    id uuid primary key default gen_random_uuid(),
    work_id uuid not null references work,
    instance_id uuid not null references instance,
    rung text not null,
    family text not null,
    number int not null,
    queue text,
    assignee_id uuid references staff,
    institution_path text not null,
    state text not null check (state in ('offered', 'claimed', 'withdrawn', 'lapsed', 'done')),
    claimed_by uuid references staff,
    created_at timestamptz not null default now(),
    until timestamptz,
    closed_at timestamptz,
    urgency int not null default 0
  )`,
  `create index offer_open_in_queue on offer (queue, urgency desc, created_at, id) where state in ('offered', 'claimed')`,
  `create index offer_open_of_assignee on offer (assignee_id, created_at) where state in ('offered', 'claimed')`,
  `create index offer_of_claimer on offer (claimed_by, created_at) where claimed_by is not null`,
  `create index offer_of_work on offer (work_id)`,
];

const records = [
  `create table effect (
    instance_id uuid not null references instance,
    key text not null,
    operation text not null,
    status text not null check (status in ('pending', 'done', 'failed', 'uncertain')),
    request_hash text not null,
    receipt jsonb,
    answer bytea,
    key_id text,
    started_at timestamptz not null default now(),
    done_at timestamptz,
    attempts int not null default 0,
    primary key (instance_id, key)
  )`,
  `create index effect_unsettled on effect (started_at) where status in ('pending', 'uncertain')`,
  `create table journal (
    id bigserial primary key,
    instance_id uuid not null references instance,
    origin text not null,
    sequence int not null,
    at timestamptz not null,
    kind text not null,
    step text,
    visit int not null default 0,
    position text not null default '',
    outcome text,
    actor jsonb,
    channel text,
    why bytea,
    not_taken bytea,
    key_id text,
    txid xid8 not null default pg_current_xact_id(),
    unique (instance_id, origin, sequence)
  )`,
  `create index journal_by_time on journal (instance_id, at, id)`,
  `create index journal_recent on journal (at)`,
  `create table delivery (
    id uuid primary key default gen_random_uuid(),
    instance_id uuid not null references instance,
    key text not null,
    customer_id uuid not null references customer,
    channel text not null,
    class text not null check (class in ('regulatory', 'service', 'sales')),
    title bytea not null,
    body bytea not null,
    key_id text not null,
    link text,
    status text not null check (status in ('sent', 'read', 'suppressed', 'failed')),
    created_at timestamptz not null default now(),
    read_at timestamptz,
    unique (instance_id, key)
  )`,
  `create index delivery_of_customer on delivery (customer_id, created_at)`,
  `create table event (
    id uuid primary key default gen_random_uuid(),
    source text not null,
    event_id text not null,
    name text not null,
    customer_id uuid not null references customer,
    at timestamptz not null,
    data bytea not null,
    key_id text not null,
    received_at timestamptz not null default now(),
    unique (source, event_id)
  )`,
  `create index event_of_customer on event (customer_id, name, at)`,
  `create table script_kit (
    code text primary key,
    title jsonb not null,
    cards jsonb not null,
    version int not null default 1,
    updated_at timestamptz not null default now()
  )`,
  `create table audit (
    id bigserial primary key,
    at timestamptz not null default now(),
    staff_id uuid references staff,
    action text not null,
    target_kind text not null,
    target_id text not null,
    reason text,
    before jsonb,
    after jsonb
  )`,
  `create index audit_of_target on audit (target_kind, target_id, id)`,
  `create function audit_is_append_only() returns trigger language plpgsql as $$
  begin
    raise exception 'The audit log is append-only.' using errcode = 'insufficient_privilege';
  end $$`,
  `create trigger audit_keeps_rows before update or delete on audit for each row execute function audit_is_append_only()`,
  `create trigger audit_keeps_all before truncate on audit for each statement execute function audit_is_append_only()`,
];

const watches = [
  `create table change (
    id bigserial primary key,
    txid xid8 not null default pg_current_xact_id(),
    topic text not null,
    key text not null,
    at timestamptz not null default now()
  )`,
  `create index change_in_order on change (txid, id)`,
  `create index change_by_age on change (at)`,
  // The notification only wakes listeners, and several in one transaction are one: who is awake reads the table.
  `create function change_wakes() returns trigger language plpgsql as $$
  begin
    perform pg_notify('tongtu_change', '');
    return null;
  end $$`,
  `create trigger change_wakes_listeners after insert on change for each statement execute function change_wakes()`,
];
