import { trialsOnTemporal } from './players/trials-on-temporal.js';

/** The ticket machine of the pretend bank holds tickets, and has just called those that end in 0. */
trialsOnTemporal({
  code: 'branch-queue',
  begins: 'branch.ticket-drawn',
  played: [
    'Fills in meanwhile, served by video',
    'Closes the video, keeps the place, is served after all',
    'The counter is free first',
    'Called just when the agent takes over',
    'The agent has to leave, the counter calls',
  ],
  prepare: async ({ hire }) => {
    const agent = await hire('agent', { roles: ['agent'], institution: 'centre', queues: ['远程柜台'] });
    return { remote: agent, branch: agent };
  },
});
