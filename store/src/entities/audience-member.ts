import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A customer who was in the audience of a journey when it was last looked at. */
@Entity('audience_member')
export class AudienceMember {
  @PrimaryColumn('uuid') journeyId!: string;
  @PrimaryColumn('uuid') customerId!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
}
