import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { JsonObject, Text } from '@tongtu/workflows/graph';

/** A trial of a journey that somebody kept, to be played again and before every publication. It holds made-up customers only. */
@Entity('journey_scenario')
export class JourneyScenario {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') journeyId!: string;
  @Column('jsonb') name!: Text;
  /** A `Scenario` of the simulator, without its name. */
  @Column('jsonb') body!: JsonObject;
  @Column('uuid') keptBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) keptAt!: Date;
}
