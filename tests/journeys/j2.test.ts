import { expect, test } from '@jest/globals';
import { trialsOnTemporal } from './players/trials-on-temporal.js';

/** Core refuses policies that end in 9. */
const resultOf = trialsOnTemporal({
  code: 'insurance-trust',
  isSideBySide: true,
  played: [
    'Both experts come, set up in time',
    'An expert refuses, the next one comes',
    'Not recorded at first, mended',
    'Not now',
    'Declines at the last step',
    'Called off while it is prepared',
    'Core refuses, all is undone; calling it off comes too late',
  ],
  prepare: async ({ hire }) => {
    const adviser = await hire('adviser', { roles: ['manager'], institution: 'east', queues: ['私行服务'] });
    const lawyer = await hire('lawyer', { roles: ['agent'], institution: 'centre', queues: ['法务审核'] });
    const others = {
      林森: await hire('trust-lin', { roles: ['agent'], institution: 'centre', queues: [] }),
      秦川: await hire('trust-qin', { roles: ['agent'], institution: 'centre', queues: [] }),
      沈岚: await hire('legal-shen', { roles: ['agent'], institution: 'centre', queues: [] }),
      周敏: await hire('second', { roles: ['agent'], institution: 'centre', queues: ['法务复核'] }),
    };
    return { remote: lawyer, branch: adviser, others };
  },
});

test('what was booked is undone, the last first', async () => {
  const { journal } = await resultOf('Core refuses, all is undone; calling it off comes too late');
  expect(journal.filter(({ kind }) => kind === 'undone').map(({ step }) => step)).toEqual(['block', 'book-fee']);
});
