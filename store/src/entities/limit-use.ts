import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An amount that a customer has used of a limit on one day. Written by the check that let it pass. */
@Entity('limit_use')
export class LimitUse {
  @PrimaryColumn('uuid') instanceId!: string;
  /** Key of the effect that checked it: counted once. */
  @PrimaryColumn('text') key!: string;
  @PrimaryColumn('text') limitCode!: string;
  @Column('uuid') customerId!: string;
  /** Local day in the bank's zone, `YYYY-MM-DD`. */
  @Column('date') day!: string;
  /** numeric, as text. */
  @Column('numeric', { precision: 18, scale: 2 }) amount!: string;
  @Column('timestamptz', { default: () => 'now()' }) usedAt!: Date;
}
