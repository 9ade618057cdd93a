import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who gave or withdrew a consent in the customer's name. */
export type ConsentActor =
  | { readonly kind: 'channel'; readonly code: string }
  | { readonly kind: 'staff'; readonly id: string }
  /** The bank's own system, which hands customers over. */
  | { readonly kind: 'intake'; readonly id: string };

/** A consent that was given or withdrawn. Rows are only added. */
@Entity('consent_change')
export class ConsentChange {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  @Column('uuid') customerId!: string;
  @Column('text') consent!: string;
  @Column('boolean') given!: boolean;
  @Column('jsonb') actor!: ConsentActor;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}
