import { branches, staff } from './bank.js';

/** A made-up customer, always the same one for the same number. */
export interface SeedCustomer {
  readonly number: string;
  readonly name: string;
  readonly mobile: string;
  /** Two in three have one. */
  readonly email?: string;
  /** Every other one follows the bank's account in the instant messenger. */
  readonly imId?: string;
  readonly idNumber: string;
  readonly tier: 'normal' | 'gold' | 'vip';
  readonly language: 'zh' | 'en';
  readonly institution: string;
  readonly relationshipManager: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly consents: readonly ('regulatory' | 'service' | 'sales')[];
}

const family = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = [
  '芳',
  '娜',
  '伟',
  '静',
  '敏',
  '磊',
  '洋',
  '艳',
  '勇',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀英',
  '霞',
  '平',
  '刚',
  '桂英',
  '文',
  '建国',
  '丽华',
  '海燕',
  '志强',
  '雪梅',
  '晓东',
];
/** The first six digits of an identity number that no real place has. */
const PLACE = '990100';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const pick = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length];
  if (one === undefined) throw new Error('Cannot pick from an empty list');
  return one;
};

/** Spreads a number so that neighbours differ (Knuth's multiplicative hash). */
const spread = (n: number): number => Math.imul(n + 1, 2_654_435_761) >>> 0;

/** 18-digit identity number with its check digit (GB 11643). */
export function identityNumber(n: number): string {
  const year = 1955 + (spread(n) % 50);
  const month = String(1 + (spread(n * 3) % 12)).padStart(2, '0');
  const day = String(1 + (spread(n * 7) % 28)).padStart(2, '0');
  const body = `${PLACE}${year}${month}${day}${String(n % 1000).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  return body + pick([...'10X98765432'], sum % 11);
}

const managersOf = (branch: string) => staff.filter((one) => one.roles.includes('manager') && one.institution === branch);

/** The n-th customer of the demonstration bank, from 1. */
export function seedCustomer(n: number): SeedCustomer {
  const hash = spread(n);
  const institution = pick(branches, n);
  const balance = 10_000 * (1 + (hash % 400));
  const tier = balance > 3_200_000 ? 'vip' : balance > 1_200_000 ? 'gold' : 'normal';
  return {
    number: `C${String(n).padStart(6, '0')}`,
    name: pick(family, hash) + pick(given, hash >>> 8),
    mobile: `199${String(hash % 100_000_000).padStart(8, '0')}`,
    ...(n % 3 === 0 ? {} : { email: `c${String(n).padStart(6, '0')}@customers.example` }),
    ...(n % 2 === 0 ? {} : { imId: `im-${String(n).padStart(6, '0')}` }),
    idNumber: identityNumber(n),
    tier,
    language: n % 25 === 0 ? 'en' : 'zh',
    institution,
    relationshipManager: pick(managersOf(institution), Math.floor(n / branches.length) + 2).login,
    attributes: { balance, years: hash % 20, riskClass: 1 + (hash % 5) },
    consents: n % 9 === 0 ? ['regulatory', 'service'] : ['regulatory', 'service', 'sales'],
  };
}

export const CUSTOMER_COUNT = 2_000;

/** All customers, in batches as large as the API takes at once. */
export function* customerBatches(size = 500): Generator<readonly SeedCustomer[]> {
  for (let from = 1; from <= CUSTOMER_COUNT; from += size) {
    yield Array.from({ length: Math.min(size, CUSTOMER_COUNT - from + 1) }, (_, index) => seedCustomer(from + index));
  }
}
