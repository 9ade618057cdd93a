import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Since when used nonces are remembered without a gap: one row, which a crash of the database takes away together with the nonces. */
@Entity('nonce_memory')
export class NonceMemory {
  @PrimaryColumn('boolean', { default: true }) single!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
}
