import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Used nonces are kept for minutes, and every signed request writes one: unlogged, that costs no wait for the disk. A crash empties unlogged
 * tables; the row in `nonce_memory` goes with them, and what was signed before a new one is made is refused, so that no signature counts twice.
 */
export class Nonces1764100000006 implements MigrationInterface {
  readonly name = 'Nonces1764100000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table channel_nonce set unlogged');
    await runner.query(`create unlogged table nonce_memory (
      single boolean primary key default true check (single),
      since timestamptz not null default now()
    )`);
    // Nothing has been forgotten yet.
    await runner.query(`insert into nonce_memory (since) values ('-infinity')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table nonce_memory');
    await runner.query('alter table channel_nonce set logged');
  }
}
