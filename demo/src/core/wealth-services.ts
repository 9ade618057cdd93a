import { z } from 'zod';
import { asks, ok, type Service } from './service.js';

const holder = z.object({ balance: z.number().nullish(), shock: z.string().nullish() });

/** Wealth checks: everybody holds much cash; a balance that ends in 4 holds much in shares, and a product of class 5. */
export const wealthServices: Readonly<Record<string, Service>> = {
  '/wealth/portfolio': asks('wealth-portfolio', holder, ({ balance }) =>
    ok(String(balance ?? 0).endsWith('4') ? { cash: 0.1, shares: 0.6, riskiest: 5 } : { cash: 0.55, shares: 0.2, riskiest: 2 }),
  ),
};
