import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in. The cookie itself is never stored, only its SHA-256. */
@Entity('session')
export class Session {
  /** SHA-256 of the cookie, hex. */
  @PrimaryColumn('text') id!: string;
  @Column('uuid') staffId!: string;
  /** What the header `x-tongtu-csrf` must say on unsafe methods. */
  @Column('text') csrf!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastSeenAt!: Date;
  /** Absolute end, however busy the session is. */
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
