import { CancellationScope, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';
import { type Delivered, type FirstPosition, firstPositionUpdate, happenSignal, type StartInput } from './messages.js';
import { planOf } from './plan-shelf.js';
import { TemporalDriver } from './temporal-driver.js';

const happen = defineSignal<[readonly Delivered[]]>(happenSignal);
const firstPosition = defineUpdate<FirstPosition>(firstPositionUpdate);

/**
 * The one workflow type: runs an instance of whatever plan it is started with. A cancel request from outside does nothing: an
 * instance ends by its drawing or by an operator's command, which has a name and a reason in the journal.
 */
export async function journey(input: StartInput): Promise<void> {
  await CancellationScope.nonCancellable(async () => {
    const driver = new TemporalDriver(planOf(input.plan), input);
    setHandler(happen, (delivered) => driver.deliver(delivered));
    setHandler(firstPosition, () => driver.firstPosition());
    await driver.run();
  });
}
