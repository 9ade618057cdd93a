import { durationMs } from '../../calendar/index.js';
import type { JsonObject } from '../../graph/graph.js';
import type { Drawn } from '../picture.js';
import type { QueueLimits } from './limits.js';
import { REMOTE_COUNTER } from './staff.js';

const OF_THIS_TICKET = 'event.ticket == vars.ticket';

/** A ticket is drawn; whoever would wait long is offered the remote counter, and queues for both. */
export function queueSteps(limits: QueueLimits): readonly Drawn[] {
  return [
    ticket(limits),
    offer,
    {
      id: 'await-choice',
      type: 'wait',
      name: { zh: '等客户选，或叫号', en: 'Wait for choice or call' },
      config: {
        duration: limits.ticket,
        events: [
          {
            id: 'accepted',
            label: { zh: '选远程', en: 'Remote' },
            event: 'remote-counter.accepted',
            match: OF_THIS_TICKET,
            since: 'entry',
            assign: [],
          },
          called,
        ],
      },
    },
    ...bothQueues(limits),
  ];
}

function bothQueues(limits: QueueLimits): readonly Drawn[] {
  return [
    {
      id: 'both',
      type: 'parallel',
      name: { zh: '两边一起排', en: 'Queue for both' },
      config: {
        branches: [
          { id: 'remote', label: { zh: '远程坐席', en: 'Remote agent' } },
          { id: 'counter', label: { zh: '网点柜台', en: 'Counter' } },
        ],
      },
    },
    connect(limits),
    {
      id: 'await-call',
      type: 'wait',
      name: { zh: '等柜台叫号', en: 'Wait for the counter' },
      config: { duration: limits.ticket, events: [called] },
    },
    {
      id: 'first',
      type: 'join',
      name: { zh: '谁先空谁接', en: 'Whoever is free first' },
      config: { of: 'both', need: 'any', rest: 'cancel' },
    },
  ];
}

const called: JsonObject = {
  id: 'called',
  label: { zh: '叫号', en: 'Called' },
  event: 'branch.ticket-called',
  match: OF_THIS_TICKET,
  since: 'entry',
  assign: [{ name: 'window', value: 'event.window' }],
};

/** Who waits less needs no other counter, and does not enter. */
function ticket({ longWait }: QueueLimits): Drawn {
  const minutes = durationMs(longWait) / 60_000;
  return {
    id: 'ticket',
    type: 'start',
    name: { zh: '取号，要等很久', en: 'A ticket with a long wait' },
    config: {
      triggers: ['event', 'api'],
      event: 'branch.ticket-drawn',
      match: `event.predictedMinutes > ${minutes}`,
      inputs: [
        { variable: 'ticket', required: true },
        { variable: 'branch', required: false },
        { variable: 'predictedMinutes', required: true },
      ],
      reentry: { kind: 'per-key', key: 'vars.ticket' },
      eligible: `vars.predictedMinutes > ${minutes}`,
    },
  };
}

const offer: Drawn = {
  id: 'offer',
  type: 'message',
  name: { zh: '请客户用远程柜台', en: 'Offer the remote counter' },
  config: {
    channels: [
      {
        channel: 'in-app',
        title: { zh: '不想等？手机上就能办', en: 'Rather not wait? Use your phone' },
        body: {
          zh: '前面的人有点多，大约要等 {{vars.predictedMinutes}} 分钟。点这里用视频办，您的号照样留着，哪边先空哪边办。',
          en: 'There is a wait of about {{vars.predictedMinutes}} minutes. Use the video counter on your phone: you keep your ticket, and whichever is free first serves you.',
        },
      },
      {
        channel: 'sms',
        body: {
          zh: '大约要等 {{vars.predictedMinutes}} 分钟。打开手机银行“远程柜台”，坐着就能办，您的号照样留着。',
          en: 'About {{vars.predictedMinutes}} minutes to wait. Open "Remote counter" in the app; you keep your ticket.',
        },
      },
    ],
    class: 'service',
    consent: 'service',
    order: 'drawn',
    quiet: 'suppress',
    active: 'send',
    tries: 2,
  },
};

/** The form is asked for as soon as the customer queues: beside, because nothing waits for it. */
function connect(limits: QueueLimits): Drawn {
  return {
    id: 'connect',
    type: 'task',
    name: { zh: '远程坐席接通', en: 'An agent takes them on' },
    on: [{ id: 'ask', label: { zh: '边等边填', en: 'Ask meanwhile' }, when: { kind: 'timer', after: limits.ask }, interrupting: false }],
    config: {
      assignment: { kind: 'queue', queue: REMOTE_COUNTER },
      form: 'connect',
      instructions: {
        zh: '点“接通”，客户就归你：网点那边的号会立刻留住，不会两边同时办。',
        en: 'Take the customer on and they are yours: the ticket at the branch is held at once, so nobody serves them twice.',
      },
      brief: [
        { name: 'ticket', value: 'vars.ticket' },
        { name: 'predictedMinutes', value: 'vars.predictedMinutes' },
      ],
      expires: limits.connect,
      lease: limits.lease,
      completions: [],
      results: [{ variable: 'isConnected', from: 'isReady' }],
    },
  };
}
