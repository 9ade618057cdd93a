import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';
import type { CatalogueKind } from '@tongtu/workflows/steps';

/** A product, service, content, channel or benefit that journeys may offer. */
@Entity('catalogue_item')
export class CatalogueItemRow {
  @PrimaryColumn('text') code!: string;
  @Column('text') kind!: CatalogueKind;
  @Column('jsonb') label!: Text;
  /** CEL over `customer` and `now`: whom it is for; empty = everybody. */
  @Column('text', { default: '' }) rule!: string;
  /** Risk class 1 to 5; null = has none. */
  @Column('int', { nullable: true }) risk!: number | null;
  /** Least amount in yuan, numeric as text. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) leastAmount!: string | null;
  /** Codes of what may not be offered together with it. */
  @Column('text', { array: true, default: [] }) excludes!: string[];
  @Column('timestamptz', { nullable: true }) availableFrom!: Date | null;
  /** Excluded. */
  @Column('timestamptz', { nullable: true }) availableUntil!: Date | null;
  @Column('boolean', { default: true }) isActive!: boolean;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}
