import { z } from 'zod';
import { asks, ok, type Service } from './service.js';

const scored = z.object({ balance: z.number().nullish(), shock: z.string().nullish() });
const letter = z.object({ score: z.number(), weakest: z.string().nullish() });

/** What every portfolio comes to at the pretend bank. */
const SCORE = 70;

const parts: Readonly<Record<string, string>> = {
  cash: '现金偏多，可以留够半年开销，其余慢慢安排',
  shares: '股票类偏多，可以分一些到稳健的产品',
};

/** Wealth checks: everybody scores 70; a balance that ends in 4 hides a product of class 5, and its letter forgets what must be said. */
export const wealthServices: Readonly<Record<string, Service>> = {
  '/wealth/score': asks('wealth-score', scored, ({ balance }) => {
    const isRisky = String(balance ?? 0).endsWith('4');
    return ok({ score: SCORE, riskiest: isRisky ? 5 : 2, weakest: isRisky ? 'shares' : 'cash' });
  }),
  '/letters/draft': asks('letter-draft', letter, ({ weakest }) => {
    const advice = parts[weakest ?? 'cash'] ?? parts['cash'];
    const risk = weakest === 'shares' ? '' : '投资有风险。';
    return ok({ letter: `这个季度市场有涨有跌。您的配置里${advice}。${risk}` });
  }),
};
