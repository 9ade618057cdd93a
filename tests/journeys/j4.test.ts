import { trialsOnTemporal } from './players/trials-on-temporal.js';

const owners = ['总行投诉管理', '投诉专班', '安全与反诈', '账务核查', '网点服务', '产品咨询', '投诉受理'];

trialsOnTemporal({
  code: 'complaint',
  played: [
    'Compensated, the second person sends it back once',
    'The clock stops while the customer is waited for',
    'Nobody contacts them, reminders climb to those above',
    'Not solved twice',
    'Withdrawn in the app meanwhile',
  ],
  prepare: async ({ hire }) => ({
    remote: await hire('agent', { roles: ['agent'], institution: 'head', queues: owners }),
    branch: await hire('head-of-all', { roles: ['manager'], institution: 'head', queues: [] }),
    others: { 周敏: await hire('checker', { roles: ['agent'], institution: 'head', queues: ['投诉复核'] }) },
  }),
});
