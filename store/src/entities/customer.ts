import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What an attribute of a customer may be. */
export type AttributeValue = null | boolean | number | string | readonly (number | string)[];

/** A customer as Tongtu needs them: personal data sealed, a masked name for screens, and what journeys decide by. */
@Entity('customer')
export class Customer {
  @PrimaryGeneratedColumn('uuid') id!: string;
  /** The bank's own customer number. */
  @Column('text') number!: string;
  @Column('bytea') name!: Buffer;
  @Column('bytea', { nullable: true }) mobile!: Buffer | null;
  @Column('bytea', { nullable: true }) email!: Buffer | null;
  /** Under which the bank's instant messenger knows them. */
  @Column('bytea', { nullable: true }) imId!: Buffer | null;
  @Column('bytea', { nullable: true }) idNumber!: Buffer | null;
  @Column('text') nameMasked!: string;
  @Column('text', { default: 'normal' }) tier!: 'normal' | 'gold' | 'vip';
  @Column('text', { default: 'zh' }) language!: 'zh' | 'en';
  @Column('uuid', { nullable: true }) rmStaffId!: string | null;
  @Column('uuid') institutionId!: string;
  @Column('text') institutionPath!: string;
  /** Class C1 only: what expressions may read. */
  @Column('jsonb', { default: {} }) attributes!: Readonly<Record<string, AttributeValue>>;
  /** Contact classes the customer has agreed to. */
  @Column('text', { array: true, default: [] }) consents!: string[];
  @Column('text') keyId!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
