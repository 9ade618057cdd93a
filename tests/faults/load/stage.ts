import { randomBytes } from 'node:crypto';
import { Connection } from '@temporalio/client';
import { openBank, type Bank } from '../../journeys/bank/open-bank.js';
import { startTongtu, type RunningTongtu } from '../../services/start-tongtu.js';
import type { Services } from '../../services/services.js';
import { until } from '../../services/until.js';
import { customerNumbers } from './load.js';
import { publishLoadJourneys } from './journeys.js';

/** A whole bank for faults: worker, API and the pretend bank as processes, in a namespace of its own so that Temporal's books are its alone. */
export interface Stage {
  readonly tongtu: RunningTongtu;
  readonly bank: Bank;
  /** Numbers of customers who have not travelled yet. */
  readonly customers: string[];
}

/** Runs something on a stage of its own, and clears it away whatever comes. */
export async function onStage<T>({ temporalAddress }: Services, run: (stage: Stage) => Promise<T>): Promise<T> {
  const namespace = await makeNamespace(temporalAddress);
  const tongtu = await startTongtu({ env: { TEMPORAL_NAMESPACE: namespace } });
  try {
    const bank = await openBank(tongtu);
    const customers = customerNumbers('F', 3_000);
    await bank.addCustomers(customers.map((number) => ({ number })));
    await publishLoadJourneys(bank);
    return await run({ tongtu, bank, customers });
  } finally {
    await tongtu.stop();
  }
}

async function makeNamespace(address: string): Promise<string> {
  const namespace = `faults-${randomBytes(6).toString('hex')}`;
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: 86_400 as never } });
    // Other parts of the server hear of a namespace a moment later.
    const question = { namespace, taskQueue: { name: 'is-it-there' }, taskQueueType: 1 };
    await until(async () => Boolean(await connection.workflowService.describeTaskQueue(question)), { milliseconds: 30_000 });
  } finally {
    await connection.close();
  }
  return namespace;
}
