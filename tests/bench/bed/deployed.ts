import { openBank, type Bank } from '../../journeys/bank/open-bank.js';
import { startTongtu, type RunningTongtu } from '../../services/start-tongtu.js';

/** API and worker as processes of their own, with a bank set up through the API. */
export interface Deployed {
  readonly tongtu: RunningTongtu;
  readonly bank: Bank;
}

/** Runs something against a deployment of its own and stops it afterwards, whatever comes. */
export async function withDeployed<T>(run: (deployed: Deployed) => Promise<T>): Promise<T> {
  const tongtu = await startTongtu({ processes: ['worker', 'api'] });
  try {
    return await run({ tongtu, bank: await openBank(tongtu) });
  } finally {
    await tongtu.stop();
  }
}
