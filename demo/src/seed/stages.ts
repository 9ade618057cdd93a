import type { CustomerDesk, Visit } from '../app-server/customer-desk.js';
import type { TouchView } from '../app-server/views.js';
import { confirmations, personalAnswers, photos, riskAnswers } from './answers.js';
import type { Limits } from './publish-journey.js';
import { seedCustomer, type SeedCustomer } from './customers.js';

/** A customer on the way, with what the app needs to act for them. */
export interface Applicant {
  readonly desk: CustomerDesk;
  readonly visit: Visit;
  readonly customer: SeedCustomer;
  readonly touch: string;
  readonly n: number;
}

type Act = (applicant: Applicant) => Promise<TouchView | undefined>;

/** How far a group of customers gets. */
export interface Stage {
  readonly name: string;
  readonly count: number;
  readonly act: Act;
  /** Which customers it is for. */
  readonly who: (customer: SeedCustomer) => boolean;
}

/** A version of the journey whose limits bring its customers to where they are shown, and who travels it. */
export interface Chapter {
  readonly note: string;
  readonly limits: Limits;
  readonly stages: readonly Stage[];
}

const anyone = (customer: SeedCustomer) => customer.tier !== 'vip' && !customer.idNumber.endsWith('0');
const vip = (customer: SeedCustomer) => customer.tier === 'vip' && !customer.idNumber.endsWith('0');
const mismatching = (customer: SeedCustomer) => customer.tier !== 'vip' && customer.idNumber.endsWith('0');

const fillRisk =
  (questions = 10): Act =>
  ({ desk, visit, touch }) =>
    desk.save(visit, touch, riskAnswers(questions));

const fillPersonal: Act = async (applicant) => {
  await fillRisk()(applicant);
  return applicant.desk.save(applicant.visit, applicant.touch, personalAnswers(applicant.customer, applicant.n));
};

/** J1's customer: everything but the identity check, which failed twice; then they leave. */
const breakOff: Act = async (applicant) => {
  await fillPersonal(applicant);
  const { desk, visit, touch } = applicant;
  await desk.photo(visit, touch, { field: 'idFront', quality: 'glare' });
  await desk.photo(visit, touch, { field: 'idFront', quality: applicant.n % 3 === 0 ? 'blurred' : 'glare' });
  return desk.leave(visit, touch);
};

const finish: Act = async (applicant) => {
  await fillPersonal(applicant);
  const { desk, visit, touch } = applicant;
  for (const field of photos) await desk.photo(visit, touch, { field, quality: 'good' });
  await desk.save(visit, touch, confirmations);
  return desk.complete(visit, touch);
};

const decline =
  (reason: string): Act =>
  async (applicant) => {
    await fillRisk(6)(applicant);
    return applicant.desk.decline(applicant.visit, applicant.touch, reason);
  };

/** Hours in seconds: what a ladder does by itself. `manager` and `task` keep their days, so that people find them there. */
const quickLadder: Limits = {
  idle: 'PT2S',
  lease: 'PT5S',
  assistant: 'PT3S',
  remote: 'PT3S',
  managerBy: 'PT15S',
  supply: 'PT3S',
  cooldown: 'PT1S',
};

/** The demonstration's customers, about sixty, in every stage of the journey. The last chapter is the bank's own version. */
export const chapters: readonly Chapter[] = [
  {
    note: '演示：到期很快 · demonstration: expires in seconds',
    limits: { ...quickLadder, expires: 'PT12S' },
    stages: [{ name: 'expired', count: 3, act: fillRisk(4), who: anyone }],
  },
  {
    note: '演示：接力很快 · demonstration: the ladder in seconds',
    limits: quickLadder,
    stages: [
      { name: 'with the manager', count: 5, act: breakOff, who: anyone },
      { name: 'VIP with the manager', count: 3, act: breakOff, who: vip },
      { name: 'under review', count: 4, act: finish, who: mismatching },
    ],
  },
  {
    note: '演示：远程中心接手 · demonstration: the remote centre takes over',
    limits: { idle: 'PT2S', lease: 'PT5S', assistant: 'PT3S' },
    stages: [{ name: 'waiting for the remote centre', count: 10, act: breakOff, who: anyone }],
  },
  {
    note: '演示：助手接手 · demonstration: the assistant takes over',
    limits: { idle: 'PT2S', lease: 'PT5S' },
    stages: [{ name: 'with the assistant', count: 7, act: breakOff, who: anyone }],
  },
  {
    note: "正式版 · the bank's own limits",
    limits: {},
    stages: [
      { name: 'filling in', count: 6, act: fillRisk(7), who: anyone },
      { name: 'filling in, second part', count: 4, act: fillPersonal, who: anyone },
      { name: 'opened', count: 9, act: finish, who: anyone },
      { name: 'to be called back', count: 3, act: decline('服务太慢了，我要投诉，请给我回电话'), who: anyone },
      { name: 'did not want it', count: 3, act: decline('不需要了，暂时不想办'), who: anyone },
      { name: 'waiting for documents', count: 2, act: finish, who: mismatching },
    ],
  },
];

/** Two whose account core banking cannot open: incidents to be retried. Last, because core banking is made to fail for them. */
export const incidents: Stage = { name: 'stuck in core banking', count: 2, act: finish, who: anyone };

/** Number of the first customer who takes part; the ones before are left for people to try with. */
const FIRST = 101;

/** Deals customers out to stages, each to one, the same ones every time. */
export function dealCustomers(stages: readonly Stage[]): readonly (readonly SeedCustomer[])[] {
  const taken = new Set<number>();
  return stages.map(({ count, who }) => {
    const group: SeedCustomer[] = [];
    for (let n = FIRST; group.length < count; n += 1) {
      const customer = seedCustomer(n);
      if (taken.has(n) || !who(customer)) continue;
      taken.add(n);
      group.push(customer);
    }
    return group;
  });
}
