import { expect, test } from '@jest/globals';
import { goalsReached } from './players/real-world.js';
import { trialsOnTemporal } from './players/trials-on-temporal.js';

const resultOf = trialsOnTemporal({
  code: 'first-thirty-days',
  played: [
    'Activates, transfers, comes back',
    'Activates while the manager is on the phone',
    'Answers that it is enough',
    'Tells the manager to stop',
  ],
  prepare: async ({ hire }) => {
    const manager = await hire('manager', { roles: ['manager'], institution: 'east', queues: ['新客关怀'] });
    return { remote: manager, branch: manager };
  },
});

test('the first transfer is counted as the goal', async () => {
  const { journal } = await resultOf('Activates, transfers, comes back');
  expect(goalsReached(journal).map(({ step, why }) => [step, why?.code])).toEqual([['goal', 'goal-met']]);
});
