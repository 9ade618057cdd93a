import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContactClass } from '@tongtu/workflows/graph';

/** One attempt to reach a customer with one message. */
@Entity('delivery')
export class Delivery {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') instanceId!: string;
  /** Key of the effect that made it, and the channel (`tell:1:message.send:1/sms`): sent once. Gateways know it under this key behind the instance. */
  @Column('text') key!: string;
  @Column('uuid') customerId!: string;
  @Column('text') channel!: string;
  @Column('text') class!: ContactClass;
  @Column('bytea') title!: Buffer;
  @Column('bytea') body!: Buffer;
  @Column('text') keyId!: string;
  @Column('text', { nullable: true }) link!: string | null;
  /** `pending`: certainly not sent, will be tried again; `sending`: a gateway was called; `uncertain`: nobody will know. */
  @Column('text') status!: 'pending' | 'sending' | 'sent' | 'read' | 'suppressed' | 'failed' | 'uncertain';
  /** Code of the rule that held it back, or of what went wrong. */
  @Column('text', { nullable: true }) reason!: string | null;
  /** What the gateway gave; nothing personal. `unknown`, because TypeORM's types do not end on recursive JSON. */
  @Column('jsonb', { nullable: true }) receipt!: unknown;
  /** Calls of the gateway. */
  @Column('int', { default: 0 }) tries!: number;
  /** Counts how often an operator had all channels tried anew. */
  @Column('int', { default: 1 }) round!: number;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  /** The form that is answered below it. */
  @Column('jsonb', { nullable: true }) survey!: unknown;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
