import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of an uploaded list of customers. */
@Entity('enrolment_line')
export class EnrolmentLine {
  @PrimaryColumn('uuid') enrolmentId!: string;
  /** From 1, as in the file without its head. */
  @PrimaryColumn('int') line!: number;
  /** The bank's customer number. */
  @Column('text') number!: string;
  /** What the other columns bring along, sealed. */
  @Column('bytea') input!: Buffer;
  @Column('text') keyId!: string;
}
