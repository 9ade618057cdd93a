import { condition, defineSignal, proxyActivities, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';
import type { Call, CoreBankActivities, FormActivities } from './core-bank-activities.js';

/*
 * The reference of the figures: what a Temporal developer writes by hand for the jobs that the compiled journeys do.
 * Plain functions, the same activities with the same options, arguments that can be read.
 */

const { callCoreBank } = proxyActivities<CoreBankActivities>({
  startToCloseTimeout: '15 seconds',
  heartbeatTimeout: '5 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

const { openForm } = proxyLocalActivities<FormActivities>({ startToCloseTimeout: '5 seconds' });

/** What an application is started with. */
export interface Application {
  readonly application: string;
  readonly customer: string;
  readonly applicant: string;
  readonly product: string;
}

function callOf({ application, applicant, product }: Application, step: string): Call {
  return { application, step, body: { applicant, product } };
}

/** Five calls of the core bank, one after the other. */
export async function openAccount(wanted: Application): Promise<void> {
  await callCoreBank(callOf(wanted, 'eligibility'));
  await callCoreBank(callOf(wanted, 'number'));
  await callCoreBank(callOf(wanted, 'account'));
  await callCoreBank(callOf(wanted, 'limits'));
  await callCoreBank(callOf(wanted, 'card'));
}

/** A call, a second of waiting, a call. */
export async function openAccountLater(wanted: Application): Promise<void> {
  await callCoreBank(callOf(wanted, 'eligibility'));
  await sleep('1 second');
  await callCoreBank(callOf(wanted, 'account'));
}

export const formFilled = defineSignal('formFilled');

/** Opens a form, waits for the customer for at most thirty days, then calls the core bank. */
export async function openAccountByForm(wanted: Application): Promise<void> {
  let isFilled = false;
  setHandler(formFilled, () => void (isFilled = true));
  await openForm(wanted.application);
  if (await condition(() => isFilled, '30 days')) await callCoreBank(callOf(wanted, 'account'));
}
