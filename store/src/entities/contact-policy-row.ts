import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactCap, ContactClass, ContactPolicy } from '@tongtu/workflows/graph';

/** What the bank allows itself in contacting customers for one reason, where it is not what a bank begins with. */
@Entity('contact_policy')
export class ContactPolicyRow {
  @PrimaryColumn('text') class!: ContactClass;
  @Column('jsonb') caps!: readonly ContactCap[];
  @Column('jsonb', { nullable: true }) quiet!: ContactPolicy['quiet'];
  @Column('boolean') sparesHolidays!: boolean;
  @Column('int', { nullable: true }) atOnce!: number | null;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
}
