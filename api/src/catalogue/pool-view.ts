import type { BenefitPoolRow } from '@tongtu/store';
import type { BenefitPoolView } from './catalogue.schema.js';

/** A pool as it is shown. */
export function poolView({ code, total, granted, perCustomer, opensAt, closesAt, updatedAt }: BenefitPoolRow): BenefitPoolView {
  return {
    ...{ code, total, granted, perCustomer },
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}
