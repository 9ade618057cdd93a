import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Overlay } from '@tongtu/workflows/kitchen';

/** What a branch has of its own over a version of head office's journey. Its journey's draft is that version with this laid over, always. */
@Entity('journey_overlay')
export class JourneyOverlay {
  @PrimaryColumn('uuid') journeyId!: string;
  /** The journey that it was made from. */
  @Column('uuid') kitchenId!: string;
  /** Number of the version that the overlay lies over. */
  @Column('int') version!: number;
  @Column('jsonb') overlay!: Overlay;
}
