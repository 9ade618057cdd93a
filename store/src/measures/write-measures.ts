import type { EntityManager } from 'typeorm';
import { ratingScale, type Form, type Json, type Measure as MeasureKind } from '@tongtu/workflows/graph';
import { Measure } from '../entities/measure.js';

/** Answers to a form, and where they come from. */
export interface Answered {
  readonly instance: string;
  readonly step: string;
  /** `work:<id>` or `delivery:<id>`: each is measured once. */
  readonly source: string;
  readonly form: Pick<Form, 'sections'>;
  readonly values: Readonly<Record<string, Json>>;
  /** ISO instant of the answer. */
  readonly at: string;
}

/** The measures among the answers: fields on a scale that were filled in. */
export function measuresIn({ form, values }: Pick<Answered, 'form' | 'values'>): readonly {
  readonly field: string;
  readonly kind: MeasureKind;
  readonly value: number;
}[] {
  return form.sections.flatMap(({ fields }) =>
    fields.flatMap(({ key, type }) => {
      const scale = ratingScale(type);
      const value = Object.hasOwn(values, key) ? values[key] : null;
      return scale && typeof value === 'number' ? [{ field: key, kind: scale.measure, value }] : [];
    }),
  );
}

/** Keeps what customers thought, in the transaction that takes the answer. The same again changes nothing. */
export async function writeMeasures(manager: EntityManager, answered: Answered): Promise<void> {
  const { instance, step, source, at } = answered;
  const rows = measuresIn(answered).map((measure) => ({ instanceId: instance, step, source, at: new Date(at), ...measure }));
  if (rows.length > 0) await manager.createQueryBuilder().insert().into(Measure).values(rows).orIgnore().execute();
}
