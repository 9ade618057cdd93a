import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Plan } from '@tongtu/workflows/plan';

/** A compiled plan under its content hash. Never changed, never deleted: running instances depend on it. */
@Entity('plan')
export class PlanRow {
  /** `sha256:` and hex. */
  @PrimaryColumn('text') hash!: string;
  @Column('int') format!: number;
  @Column('jsonb') body!: Plan;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
