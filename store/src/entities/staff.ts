import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';

/** What a member of staff may do. `agent` works in the remote centre, `manager` is a relationship manager in a branch. */
export type StaffRole = 'designer' | 'operator' | 'agent' | 'manager' | 'admin';

/** A member of staff who can sign in. */
@Entity('staff')
export class Staff {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') login!: string;
  @Column('jsonb') name!: Text;
  /** argon2id, PHC string. */
  @Column('text') passwordHash!: string;
  @Column('text', { array: true }) roles!: StaffRole[];
  @Column('uuid') institutionId!: string;
  /** Codes of the queues whose tasks are offered to them. */
  @Column('text', { array: true }) queues!: string[];
  @Column('boolean', { default: true }) active!: boolean;
  @Column('int', { default: 0 }) failedAttempts!: number;
  @Column('timestamptz', { nullable: true }) lockedUntil!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
