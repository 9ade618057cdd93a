import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The ledger of effects: `pending` before a connector is called, `done` with its receipt after. */
@Entity('effect')
export class Effect {
  @PrimaryColumn('uuid') instanceId!: string;
  /** `step:visit:operation:generation`; given to the provider as its idempotency key. */
  @PrimaryColumn('text') key!: string;
  @Column('text') operation!: string;
  @Column('text') status!: 'pending' | 'done' | 'failed' | 'uncertain';
  @Column('text') requestHash!: string;
  /** JSON. `unknown`, because TypeORM's types do not end on recursive JSON. */
  @Column('jsonb', { nullable: true }) receipt!: unknown;
  /** The provider's answer, sealed. */
  @Column('bytea', { nullable: true }) answer!: Buffer | null;
  @Column('text', { nullable: true }) keyId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) startedAt!: Date;
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null;
  @Column('int', { default: 0 }) attempts!: number;
}
