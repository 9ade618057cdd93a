import { z } from 'zod';
import { asks, made, numbered, ok, refused, type Service } from './service.js';

const trust = z.object({ trust: z.string().min(1), policy: z.string().min(1) });

/** Insurance trusts: the insurer's register, fees, blocked policies, and core's own register. A policy that ends in 0 has lapsed, one that ends in 9 core refuses. */
export const trustServices: Readonly<Record<string, Service>> = {
  '/policies/search': asks('policy-search', z.object({ policy: z.string().min(1) }), ({ policy }) =>
    ok({ status: policy.endsWith('0') ? 'lapsed' : 'in-force', sum: 3_000_000 }),
  ),
  '/fees': numbered('fee', z.object({ trust: z.string().min(1), amount: z.number().min(0) }), 'booking'),
  '/fees/reverse': numbered('reverse-fee', z.object({ booking: z.string().min(1) }), 'booking'),
  '/policies/block': asks('block-policy', trust, ({ policy }) => ok({ policy })),
  '/policies/unblock': asks('unblock-policy', z.object({ policy: z.string().min(1) }), ({ policy }) => ok({ policy })),
  '/trusts': asks('trust', trust, ({ trust: number, policy }) =>
    policy.endsWith('9') ? refused('refused') : made({ number: `TR-${number}` }),
  ),
};
