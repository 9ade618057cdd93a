import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One attempt to reach a customer with one message. */
@Entity('delivery')
export class Delivery {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') instanceId!: string;
  /** Key of the effect that made it: sent once. */
  @Column('text') key!: string;
  @Column('uuid') customerId!: string;
  @Column('text') channel!: string;
  @Column('text') class!: 'regulatory' | 'service' | 'sales';
  @Column('bytea') title!: Buffer;
  @Column('bytea') body!: Buffer;
  @Column('text') keyId!: string;
  @Column('text', { nullable: true }) link!: string | null;
  @Column('text') status!: 'sent' | 'read' | 'suppressed' | 'failed';
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
