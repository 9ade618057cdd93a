import type { JsonObject } from '../../graph/graph.js';
import type { Drawn } from '../picture.js';
import { workingLength } from '../working-length.js';
import type { CollectionsLimits } from './limits.js';
import { CALL_QUEUE, LEGAL_QUEUE } from './staff.js';

const NOTHING = { attributes: [], addTags: [], removeTags: [] };
/** A day and more since the last count; at least the one that has passed. */
const DAYS_ON: JsonObject = {
  name: 'days',
  value: 'vars.days + [1, daysBetween(coalesce(vars.countedAt, now), now)].max()',
};
const COUNTED: JsonObject = { name: 'countedAt', value: 'now' };

/** What an agent writes is checked before the customer reads it. */
export function wordSteps(limits: CollectionsLimits): readonly Drawn[] {
  return [
    {
      id: 'check-words',
      type: 'guard',
      name: { zh: '查禁用语', en: 'Check for banned words' },
      config: {
        text: 'vars.text',
        checks: [
          {
            id: 'banned',
            label: { zh: '催收禁用语', en: 'Banned in collections' },
            kind: 'words',
            severity: 'block',
            list: 'collections-banned',
          },
        ],
      },
    },
    {
      id: 'rewrite',
      type: 'task',
      name: { zh: '改写短信', en: 'Write the text anew' },
      config: {
        assignment: { kind: 'queue', queue: CALL_QUEUE },
        form: 'rewrite',
        instructions: {
          zh: '这条短信里有不能说的话，没有发出去。请改成客气、属实的说法。',
          en: 'The text holds words that must not be said and was not sent. Please put it politely and truthfully.',
        },
        brief: [{ name: 'newText', value: 'vars.text' }],
        expires: limits.call,
        lease: limits.lease,
        completions: [],
        results: [{ variable: 'text', from: 'newText' }],
      },
    },
    {
      id: 'send-words',
      type: 'message',
      name: { zh: '发坐席写的短信', en: "Send the agent's text" },
      config: {
        channels: [{ channel: 'sms', body: { zh: '{{vars.text}}', en: '{{vars.text}}' } }],
        class: 'collections',
        order: 'drawn',
        quiet: 'wait',
        active: 'send',
        tries: 3,
      },
    },
  ];
}

/** Days that pass, promises, and what becomes of them. */
export function promiseSteps(limits: CollectionsLimits): readonly Drawn[] {
  return [
    {
      id: 'count-days',
      type: 'set',
      name: { zh: '逾期天数往前走', en: 'Count the days on' },
      config: { variables: [DAYS_ON, COUNTED], ...NOTHING },
    },
    {
      id: 'promise',
      type: 'set',
      name: { zh: '记下还款承诺', en: 'Note the promise' },
      config: {
        variables: [
          {
            name: 'promisedUntil',
            value: `addDuration(datetime(date(vars.promisedDate), "Asia/Shanghai"), duration("${limits.promiseHour}"))`,
          },
        ],
        ...NOTHING,
        stage: { zh: '等客户还款', en: 'Waiting for the payment' },
        promise: {
          zh: '客户说好 {{vars.promisedDate}} 还款，在那之前不再联系',
          en: 'The customer pays on {{vars.promisedDate}}; nobody contacts them before',
        },
        promiseDue: 'vars.promisedUntil',
      },
    },
    {
      id: 'await-promise',
      type: 'wait',
      name: { zh: '等到说好的时间', en: 'Wait until then' },
      config: { until: 'vars.promisedUntil', duration: limits.promise, events: [] },
    },
  ];
}

/** Once for each loan: lawyers look at it. */
export function legalSteps(limits: CollectionsLimits): readonly Drawn[] {
  return [
    {
      id: 'legal-review',
      type: 'task',
      name: { zh: '法务复核', en: 'Legal review' },
      config: {
        assignment: { kind: 'queue', queue: LEGAL_QUEUE },
        form: 'legal',
        instructions: {
          zh: '看合同、担保和往来记录，写下下一步怎么办。',
          en: 'Look at contract, securities and correspondence, and say what is next.',
        },
        brief: [
          { name: 'loan', value: 'vars.loan' },
          { name: 'amount', value: 'vars.amount' },
          { name: 'days', value: 'vars.days' },
        ],
        expires: limits.legal,
        deadline: workingLength(limits.legalDeadline),
        atDeadline: [
          { id: 'urge', kind: 'urgency', more: 20 },
          { id: 'manager', kind: 'notify', whom: 'manager' },
        ],
        lease: limits.lease,
        completions: [],
        results: [
          { variable: 'legalDecision', from: 'legalDecision' },
          { variable: 'legalNote', from: 'legalNote' },
        ],
      },
    },
    {
      id: 'legal-said',
      type: 'decision',
      name: { zh: '法务的意见', en: 'What legal says' },
      config: {
        cases: [
          { id: 'court', label: { zh: '移交诉讼', en: 'Court' }, when: 'vars.legalDecision == "court"' },
          { id: 'help', label: { zh: '转帮扶', en: 'Help' }, when: 'vars.legalDecision == "help"' },
        ],
      },
    },
  ];
}
