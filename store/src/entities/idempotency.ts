import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer that was given to a request with an idempotency key: the same key and body get it again. */
@Entity('idempotency')
export class Idempotency {
  /** Who asked for what: caller and route. */
  @PrimaryColumn('text') scope!: string;
  @PrimaryColumn('text') key!: string;
  /** SHA-256 of the canonical body, hex. */
  @Column('text') bodyHash!: string;
  /** The instance that a trigger was accepted with. */
  @Column('uuid', { nullable: true }) instanceId!: string | null;
  /** HTTP status; null while the first request is still being answered. */
  @Column('int', { nullable: true }) status!: number | null;
  /** JSON. `unknown`, because TypeORM's types do not end on recursive JSON. */
  @Column('jsonb', { nullable: true }) response!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
