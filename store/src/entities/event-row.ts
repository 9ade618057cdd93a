import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something a customer did or that happened to them. Recorded even when nobody listens: a wait may look back. */
@Entity('event')
export class EventRow {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') source!: string;
  /** The source's own id: the same event is recorded once. */
  @Column('text') eventId!: string;
  @Column('text') name!: string;
  @Column('uuid') customerId!: string;
  @Column('timestamptz') at!: Date;
  /** Fields of the event, sealed. */
  @Column('bytea') data!: Buffer;
  @Column('text') keyId!: string;
  @Column('timestamptz', { default: () => 'now()' }) receivedAt!: Date;
}
