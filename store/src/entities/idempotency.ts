import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Json } from '@tongtu/workflows/graph';

/** The answer that was given to a request with an idempotency key: the same key and body get it again. */
@Entity('idempotency')
export class Idempotency {
  /** Who asked for what: caller and route. */
  @PrimaryColumn('text') scope!: string;
  @PrimaryColumn('text') key!: string;
  /** SHA-256 of the canonical body, hex. */
  @Column('text') bodyHash!: string;
  /** HTTP status; null while the first request is still being answered. */
  @Column('int', { nullable: true }) status!: number | null;
  @Column('jsonb', { nullable: true }) response!: Json;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
