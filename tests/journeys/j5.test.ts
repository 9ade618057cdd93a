import { expect, test } from '@jest/globals';
import { must } from './bank/open-bank.js';
import { goalsReached } from './players/real-world.js';
import { trialsOnTemporal } from './players/trials-on-temporal.js';

/** Its robot calls, its assistant listens, its word list stops what must not be said: nobody answers for them. */
const resultOf = trialsOnTemporal({
  code: 'considerate-collections',
  begins: 'loan.overdue',
  played: ['Pays after the message', 'Breaks a promise, goes up step by step', 'In hardship, keeps to the plan', 'Legal takes it to court'],
  prepare: async ({ admin, hire }) => {
    const words = { label: { zh: '催收禁用语' }, kind: 'sensitive' as const, words: ['后果自负'] };
    must(await admin.PUT('/api/word-lists/{code}', { params: { path: { code: 'collections-banned' } }, body: words }), 'the word list');
    const agent = await hire('agent', { roles: ['agent'], institution: 'centre', queues: ['贷后外呼', '困难帮扶', '法务复核'] });
    return { remote: agent, branch: agent };
  },
});

test('a payment is counted as the goal', async () => {
  const { journal } = await resultOf('Pays after the message');
  expect(goalsReached(journal).map(({ step, why }) => [step, why?.code])).toEqual([['goal', 'goal-met']]);
});
