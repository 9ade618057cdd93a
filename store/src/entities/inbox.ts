import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A happening for an instance, numbered without gaps, unique by where it came from. */
@Entity('inbox')
export class Inbox {
  @PrimaryColumn('uuid') instanceId!: string;
  @PrimaryColumn('int') number!: number;
  /** `event:<source>`, `work`, `operator`. */
  @Column('text') source!: string;
  @Column('text') eventId!: string;
  /** The happening, sealed. */
  @Column('bytea') happening!: Buffer;
  @Column('text') keyId!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) deliveredAt!: Date | null;
}
