import { endCard, type Drawn } from '../picture.js';
import type { QueueLimits } from './limits.js';
import { REMOTE_COUNTER } from './staff.js';

/** The customer is served once: by video or at the counter. */
export function serviceSteps(limits: QueueLimits): readonly Drawn[] {
  return [
    {
      id: 'who',
      type: 'decision',
      name: { zh: '哪边先空', en: 'Which was free?' },
      config: {
        cases: [
          { id: 'agent', label: { zh: '坐席', en: 'Agent' }, when: 'vars.window == null && vars.isConnected' },
          { id: 'counter', label: { zh: '柜台', en: 'Counter' }, when: 'vars.window != null' },
        ],
      },
    },
    branchQueue('hold', { zh: '留住网点的号', en: 'Hold the ticket' }, '/branch-queue/hold', [
      { code: 'already-called', label: { zh: '刚被叫到', en: 'Just called' } },
    ]),
    video(limits),
    branchQueue('give-back', { zh: '放回原来的位置', en: 'Back to the same place' }, '/branch-queue/return'),
    {
      id: 'again',
      type: 'set',
      name: { zh: '接着排', en: 'Queue on' },
      config: {
        variables: [{ name: 'isConnected', value: 'false' }],
        attributes: [],
        addTags: [],
        removeTags: [],
        stage: { zh: '回到原来的位置', en: 'Back in the queue' },
      },
    },
    branchQueue('to-counter', { zh: '放回去，只等柜台', en: 'Back, for the counter' }, '/branch-queue/return'),
    atCounter(limits),
    endCard('served-remotely', { zh: '远程办好', en: 'Served by video' }),
    endCard('served-at-counter', { zh: '柜台办好', en: 'Served at the counter' }),
    endCard('not-served', { zh: '没办就走了', en: 'Left unserved' }),
  ];
}

/** Something that the branch's ticket machine is asked. */
function branchQueue(
  id: string,
  name: { readonly zh: string; readonly en: string },
  ...[path, outcomes = []]: [
    path: string,
    outcomes?: readonly { readonly code: string; readonly label: { readonly zh: string; readonly en: string } }[],
  ]
): Drawn {
  return {
    id,
    type: 'action',
    name,
    raises: ['failed'],
    config: {
      endpoint: 'core-bank',
      method: 'POST',
      path,
      body: [{ name: 'ticket', value: 'vars.ticket' }],
      outcomes,
      results: [],
      timeout: 'PT5S',
      attempts: 3,
    },
  };
}

function video(limits: QueueLimits): Drawn {
  return {
    id: 'video',
    type: 'task',
    name: { zh: '视频办理', en: 'Serve by video' },
    config: {
      assignment: { kind: 'queue', queue: REMOTE_COUNTER },
      form: 'service',
      instructions: {
        zh: '先看客户填的，别再问一遍。客户关了视频，选“关了视频”，号会放回原来的位置。',
        en: 'Read what the customer has filled in and do not ask again. If they close the video, say so: they go back to the same place.',
      },
      brief: [
        { name: 'ticket', value: 'vars.ticket' },
        { name: 'business', value: 'vars.business' },
        { name: 'errandNote', value: 'vars.errandNote' },
      ],
      expires: limits.video,
      lease: limits.lease,
      completions: [
        { code: 'closed', label: { zh: '关了视频', en: 'Video closed' } },
        { code: 'branch-only', label: { zh: '要到柜台', en: 'Counter only' } },
      ],
      results: [],
    },
  };
}

function atCounter(limits: QueueLimits): Drawn {
  return {
    id: 'at-counter',
    type: 'wait',
    name: { zh: '柜台办理', en: 'At the counter' },
    config: {
      duration: limits.counter,
      events: [
        {
          id: 'served',
          label: { zh: '办好了', en: 'Served' },
          event: 'branch.ticket-done',
          match: 'event.ticket == vars.ticket',
          since: 'entry',
          assign: [],
        },
        {
          id: 'missed',
          label: { zh: '叫了没来', en: 'Did not come' },
          event: 'branch.ticket-missed',
          match: 'event.ticket == vars.ticket',
          since: 'entry',
          assign: [],
        },
      ],
    },
  };
}
