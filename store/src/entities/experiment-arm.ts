import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The arm of an experiment that a customer was put into, for good: re-entry and new versions find it here. */
@Entity('experiment_arm')
export class ExperimentArm {
  /** `x:` and the experiment's own name, or the journey's id and the step's: `journey/step`. */
  @PrimaryColumn('text') experiment!: string;
  @PrimaryColumn('text') subjectKind!: string;
  @PrimaryColumn('text') subjectId!: string;
  @Column('text') arm!: string;
  /** The instance that asked first. */
  @Column('uuid') instanceId!: string;
  @Column('timestamptz', { default: () => 'now()' }) assignedAt!: Date;
}
