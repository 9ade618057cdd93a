import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { formSteps } from './form-steps.js';
import { connectForm, errandForm, serviceForm } from './forms.js';
import { QUEUE_LIMITS, type QueueLimits } from './limits.js';
import { queueSteps } from './queue-steps.js';
import { serviceSteps } from './service-steps.js';

/** The template's code. */
export const QUEUE_CODE = 'branch-queue';

/** J8 网点分流 · Branch queue to remote counter: whoever would wait long is served by video, or at the counter if that is free first, and never twice. */
export function queueTemplate(limits: Limits = {}): Graph {
  const times: QueueLimits = { ...QUEUE_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '网点分流', en: 'Branch queue to remote counter' },
    note: {
      zh: '客户在网点取号，要等很久就请他用手机上的远程柜台；排队时先把要办的填好；柜台或坐席谁先空谁办，另一边立刻撤下。',
      en: 'Whoever would wait long in a branch is offered the remote counter on the phone; the form is filled in meanwhile; whichever is free first serves, the other is withdrawn at once.',
    },
    template: { code: QUEUE_CODE, version: 1 },
    settings: {
      contactClass: 'service',
      exits: [
        {
          id: 'gave-up',
          label: { zh: '客户不等了', en: 'The customer gives up' },
          goal: false,
          event: 'branch.ticket-cancelled',
          match: 'event.ticket == vars.ticket',
          outcome: 'gave-up',
        },
      ],
    },
    variables: variablesOf([
      ['ticket', { zh: '号码', en: 'Ticket' }, 'string', 'C1'],
      ['branch', { zh: '网点', en: 'Branch' }, 'string', 'C1'],
      ['predictedMinutes', { zh: '预计等几分钟', en: 'Predicted wait, minutes' }, 'number', 'C1'],
      ['window', { zh: '窗口', en: 'Window' }, 'string', 'C1', null],
      ['isConnected', { zh: '接通了', en: 'Taken on' }, 'boolean', 'C1', false],
      ['business', { zh: '办什么', en: 'Errand' }, 'string', 'C1', null],
      ['errandNote', { zh: '客户的说明', en: "Customer's note" }, 'string', 'C2', null],
    ]),
    forms: [errandForm, connectForm, serviceForm],
    steps: arrange([...queueSteps(times), ...serviceSteps(times), ...formSteps(times)], PICTURE),
    links: linksOf(LINKS),
  };
}

const PICTURE: Picture = [
  [null, null, 'ticket'],
  [null, null, 'offer'],
  [null, null, 'await-choice'],
  [null, null, 'both'],
  [null, 'connect', 'await-call'],
  ['known', null, 'first'],
  ['collect', null, 'who'],
  ['form-closed', 'hold', 'at-counter'],
  ['again', 'video', 'served-at-counter', 'not-served'],
  ['give-back', 'served-remotely', 'to-counter'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['ticket', 'next', 'offer'],
  ['offer', 'sent', 'await-choice'],
  ['offer', 'suppressed', 'await-choice'],
  ['offer', 'failed', 'await-choice'],
  ['await-choice', 'accepted', 'both'],
  ['await-choice', 'called', 'at-counter'],
  ['await-choice', 'time', 'not-served'],
  ['both', 'remote', 'connect'],
  ['both', 'counter', 'await-call'],
  ['connect', 'done', 'first'],
  ['connect', 'returned', 'connect'],
  ['connect', 'expired', 'connect'],
  ['connect', 'on.ask', 'known'],
  ['await-call', 'called', 'first'],
  ['await-call', 'time', 'first'],
  ['first', 'next', 'who'],
  ['who', 'agent', 'hold'],
  ['who', 'counter', 'at-counter'],
  ['who', 'else', 'not-served'],
  ['hold', 'ok', 'video'],
  ['hold', 'already-called', 'at-counter'],
  ['video', 'done', 'served-remotely'],
  ['video', 'closed', 'give-back'],
  ['video', 'branch-only', 'to-counter'],
  ['video', 'returned', 'give-back'],
  ['video', 'expired', 'give-back'],
  ['give-back', 'ok', 'again'],
  ['again', 'next', 'both'],
  ['to-counter', 'ok', 'await-choice'],
  ['at-counter', 'served', 'served-at-counter'],
  ['at-counter', 'missed', 'not-served'],
  ['at-counter', 'time', 'not-served'],
  ['known', 'known', 'form-closed'],
  ['known', 'else', 'collect'],
  ['collect', 'completed', 'form-closed'],
  ['collect', 'declined', 'form-closed'],
  ['collect', 'expired', 'form-closed'],
];
