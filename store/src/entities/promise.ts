import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something the bank told a customer it would do, by when. */
@Entity('promise')
export class CustomerPromise {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') instanceId!: string;
  /** Key of the effect that made it: made once. */
  @Column('text') key!: string;
  @Column('uuid') customerId!: string;
  /** What was promised, in the customer's language. Sealed. */
  @Column('bytea') what!: Buffer;
  @Column('text') keyId!: string;
  @Column('timestamptz') due!: Date;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
  @Column('text', { default: 'open' }) status!: 'open' | 'kept' | 'broken';
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
