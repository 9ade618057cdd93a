import type { TestDatabase } from '@tongtu/store/testing';
import { seal } from '@tongtu/store/codec';
import { sampleKeyRing, type SampleJourney } from '@tongtu/store/testing';

/** One accepted application that has not started: the same row, whoever runs it. */
export interface Accepted {
  readonly instance: string;
  readonly workflowId: string;
  readonly customer: string;
  readonly plan: string;
}

/** What every application of the figures asks for. */
export const asked = { applicant: '王小芳', product: 'wealth' };

const insertAccepted = `insert into instance (journey_id, version_id, plan_hash, subject_kind, subject_id, workflow_id, status, institution_path, channel, input, key_id)
  select $1, $2, $3, 'customer', $4::text, 'bench/customer/' || $4::text || '/' || gen_random_uuid(), 'starting', '/head/east/', 'app', $5, $6 from generate_series(1, $7::int)
  returning id, workflow_id`;

/** Writes so many accepted applications of one customer, as the API does when it accepts a trigger. */
export async function acceptMany(
  source: TestDatabase['source'],
  { journey, version, plan, customer }: SampleJourney & { readonly customer: string },
  count: number,
): Promise<readonly Accepted[]> {
  const { bytes, keyId } = seal(sampleKeyRing, asked);
  const given = [journey, version, plan, customer, bytes, keyId, count];
  const rows = await source.query<{ readonly id: string; readonly workflow_id: string }[]>(insertAccepted, given);
  return rows.map(({ id, workflow_id: workflowId }) => ({ instance: id, workflowId, customer, plan }));
}
