import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of one subject of an enrolment: each is there once. */
@Entity('enrolment_item')
export class EnrolmentItem {
  @PrimaryColumn('uuid') enrolmentId!: string;
  /** `customer:<id>`, `institution:<id>`, or `line:<number>` of a list where nobody was found. */
  @PrimaryColumn('text') subject!: string;
  @Column('text') state!: 'accepted' | 'refused';
  /** Why it was refused. */
  @Column('text', { nullable: true }) rule!: string | null;
  /** The instance, or the row of the refused entry. */
  @Column('uuid', { nullable: true }) instanceId!: string | null;
  /** Of a list. */
  @Column('int', { nullable: true }) line!: number | null;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
