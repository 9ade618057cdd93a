import type { SeedCustomer } from './customers.js';

const risk = {
  riskAge: '31-50',
  riskIncome: '200k-500k',
  riskShare: '10-30',
  riskDebt: 'no',
  riskExperience: '2-5',
  riskProducts: 'fund',
  riskHorizon: '1-3',
  riskAim: 'steady',
  riskLoss: 'under-10',
  riskFall: 'wait',
};
const cities = ['上海', '杭州', '苏州', '宁波'];
const occupations = ['教师', '工程师', '医生', '自由职业', '会计'];

/** What a customer answers in the risk questionnaire; `n` of the ten questions. */
export function riskAnswers(n = 10): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(risk).slice(0, n));
}

/** What a customer answers about themselves. `mismatch`: an identity number that core banking will not accept. */
export function personalAnswers(customer: SeedCustomer, n: number): Readonly<Record<string, string>> {
  return {
    name: customer.name,
    mobile: customer.mobile,
    idNumber: customer.idNumber,
    city: cities[n % cities.length] ?? '上海',
    occupation: occupations[n % occupations.length] ?? '教师',
    address: `${cities[n % cities.length] ?? '上海'}市和平路 ${n} 号`,
    taxResidence: 'china',
  };
}

export const confirmations = { agreement: true, riskNotice: true } as const;
export const photos = ['idFront', 'idBack', 'face'] as const;
