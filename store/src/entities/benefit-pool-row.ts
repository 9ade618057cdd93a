import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The stock of a benefit; its code is the benefit's. `granted` is kept by the statement that writes the ledger, and never exceeds `total`. */
@Entity('benefit_pool')
export class BenefitPoolRow {
  @PrimaryColumn('text') code!: string;
  @Column('int') total!: number;
  @Column('int', { default: 0 }) granted!: number;
  /** How many one customer may have; null = no limit. */
  @Column('int', { nullable: true }) perCustomer!: number | null;
  @Column('timestamptz', { nullable: true }) opensAt!: Date | null;
  /** Excluded. */
  @Column('timestamptz', { nullable: true }) closesAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}
