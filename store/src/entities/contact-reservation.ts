import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContactClass } from '@tongtu/workflows/graph';

/** One contact with a customer: `reserved` before a gateway is called, `confirmed` when it was made, `released` when it was not. */
@Entity('contact_reservation')
export class ContactReservation {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') customerId!: string;
  @Column('text') class!: ContactClass;
  /** Class of the journey that contacts; null for plans of earlier versions, which do not say. */
  @Column('text', { nullable: true }) journeyClass!: ContactClass | null;
  @Column('uuid') instanceId!: string;
  /** Key of the effect, whatever channels it tries. */
  @Column('text') key!: string;
  @Column('text') status!: 'reserved' | 'confirmed' | 'released';
  @Column('timestamptz') reservedAt!: Date;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
