import { expect, test } from '@jest/globals';
import { templateOf } from '@tongtu/workflows/templates';
import { keepAppointments } from './players/appointments.js';
import { trialsOnTemporal } from './players/trials-on-temporal.js';

const played = [
  'Low risk, all three opened',
  'Medium risk, compliance looks',
  'High risk, the second officer sends it back once',
  'Payroll is refused, the first two are undone',
  'Both officers say no',
  'Withdrawn while compliance looks',
] as const;
/** How many of them come to the branch. */
const VISITORS = 4;

const visits: Promise<void>[] = [];

/** The pretend bank knows companies by the last figure of their credit code; the journeys that it calls are published as they ship. */
const resultOf = trialsOnTemporal({
  code: 'business-account',
  played,
  isSideBySide: true,
  prepare: async ({ app, hire, publish }) => {
    for (const code of ['owner-identity', 'branch-appointment']) {
      const template = templateOf(code);
      if (template) await publish(code, template.draw(template.fastLimits));
    }
    const officer = await hire('officer', { roles: ['agent'], institution: 'centre', queues: ['合规审查'] });
    const second = await hire('second', { roles: ['agent'], institution: 'centre', queues: ['合规复核'] });
    const branch = await hire('branch', { roles: ['manager'], institution: 'east', queues: ['对公开户'] });
    const host = await hire('host', { roles: ['operator'] });
    for (let index = 0; index < VISITORS; index += 1) {
      const appointments = ['K-2031-interview', 'K-2031-seal'];
      const visit = keepAppointments({ app, operator: host, branch, customer: `T-${index}`, appointments });
      visit.catch(() => undefined);
      visits.push(visit);
    }
    return { remote: officer, branch, others: { 周敏: second } };
  },
});

test('both appointments stood side by side, and the second was moved without the first', async () => {
  await resultOf('Low risk, all three opened');
  await expect(Promise.all(visits)).resolves.toHaveLength(VISITORS);
}, 120_000);

test('what was opened is undone, the last first', async () => {
  const { journal } = await resultOf('Payroll is refused, the first two are undone');
  expect(journal.filter(({ kind }) => kind === 'undone').map(({ step }) => step)).toEqual(['open-ebanking', 'open-account']);
});
