import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something that happened to the bank rather than to one customer. */
@Entity('business_event')
export class BusinessEvent {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') source!: string;
  /** The source's own id: the same event counts once. */
  @Column('text') eventId!: string;
  @Column('text') name!: string;
  @Column('timestamptz') at!: Date;
  @Column('bytea') data!: Buffer;
  @Column('text') keyId!: string;
  @Column('timestamptz', { default: () => 'now()' }) receivedAt!: Date;
}
