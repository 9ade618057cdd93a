import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A benefit taken from its pool: one row of the ledger. */
@Entity('benefit_grant')
export class BenefitGrant {
  @PrimaryColumn('uuid') instanceId!: string;
  /** Key of the effect that granted it: a retry grants once. */
  @PrimaryColumn('text') key!: string;
  @Column('text') pool!: string;
  @Column('uuid') customerId!: string;
  @Column('timestamptz', { default: () => 'now()' }) grantedAt!: Date;
}
