import type { JsonObject, Step } from '../../graph/graph.js';
import { card, endCard, place } from './card.js';
import type { J1Limits } from './limits.js';
import { J1_QUEUE } from './staff.js';

/** Left of it: core banking found that the data do not match. */
export function mismatchSteps(limits: J1Limits): readonly Step[] {
  return [
    card({
      id: 'await-supply',
      type: 'wait',
      name: { zh: '等客户补交资料', en: 'Wait for missing data' },
      at: place(0, 3),
      config: {
        duration: limits.supply,
        events: [
          {
            id: 'supplied',
            label: { zh: '客户补交', en: 'Handed in' },
            event: 'customer.documents-supplied',
            since: 'step',
            assign: [],
          },
        ],
      },
    }),
    card({
      id: 'review',
      type: 'task',
      name: { zh: '客户经理复核', en: 'Manager reviews' },
      at: place(0, 4),
      config: {
        assignment: { kind: 'relationship-manager', otherwise: J1_QUEUE },
        form: 'review',
        instructions: {
          zh: '核心系统说资料不符。请和客户核对姓名、证件和手机号，再写下结果。',
          en: 'Core banking found a mismatch. Check name, card and mobile number with the customer and note the finding.',
        },
        brief: [],
        expires: limits.task,
        lease: limits.lease,
        completions: [],
        results: [{ variable: 'reviewResult', from: 'reviewResult' }],
      },
    }),
  ];
}

/** Right of it: the customer does not want to go on, or time is up. */
export function leavingSteps(limits: J1Limits): readonly Step[] {
  return [
    card({
      id: 'understand',
      type: 'ai',
      name: { zh: '听懂不办的原因', en: 'Understand why not' },
      at: place(2, 2),
      config: understandConfig(),
    }),
    card({
      id: 'contact-wanted',
      type: 'decision',
      name: { zh: '想投诉或要回电？', en: 'Complaint or call-back?' },
      at: place(2, 3),
      config: {
        cases: [
          {
            id: 'contact',
            label: { zh: '想投诉、要回电', en: 'Wants contact' },
            when: 'vars.declineIntent in ["complaint", "call-back", "want-person"]',
          },
        ],
      },
    }),
    card({
      id: 'call-back',
      type: 'task',
      name: { zh: '客户经理回访', en: 'Manager calls back' },
      at: place(3, 4),
      config: {
        assignment: { kind: 'relationship-manager', otherwise: J1_QUEUE },
        form: 'call-back',
        instructions: {
          zh: '客户没有办完。先听，再解释，不推销。',
          en: 'The customer did not finish. Listen first, then explain; do not sell.',
        },
        brief: [{ name: 'callNote', value: 'vars.declineReason' }],
        expires: limits.task,
        lease: limits.lease,
        completions: [],
        results: [{ variable: 'callResult', from: 'callResult' }],
      },
    }),
    card({
      id: 'note-declined',
      type: 'set',
      name: { zh: '记录未办原因', en: 'Note why not' },
      at: place(2, 5),
      config: { variables: [{ name: 'closingReason', value: '"declined"' }], attributes: [], addTags: ['财富开户未办'], removeTags: [] },
    }),
    card({
      id: 'note-expired',
      type: 'set',
      name: { zh: '记下申请过期', en: 'Note that it expired' },
      at: place(3, 2),
      config: { variables: [{ name: 'closingReason', value: '"expired"' }], attributes: [], addTags: ['财富开户过期'], removeTags: [] },
    }),
    endCard('not-opened', { zh: '未开户', en: 'Not opened' }, place(2, 6)),
  ];
}

function understandConfig(): JsonObject {
  const intent = (code: string, label: { readonly zh: string; readonly en: string }, examples: readonly string[]): JsonObject => ({
    code,
    label,
    examples,
  });
  return {
    skill: 'recognise-intent',
    input: 'vars.declineReason',
    // The first five are what the recogniser knows of any customer; the last two it learns from here.
    intents: [
      intent('complaint', { zh: '投诉', en: 'Complaint' }, ['等了这么久没人管', '核验一直失败，太气人了']),
      intent('call-back', { zh: '要回电', en: 'Wants a call' }, ['让客户经理联系我', '晚点打给我']),
      intent('want-person', { zh: '找人工', en: 'Wants a person' }, ['找个人跟我说']),
      intent('not-interested', { zh: '不需要', en: 'Not interested' }, ['不需要了', '随便看看']),
      intent('later', { zh: '以后再办', en: 'Later' }, ['先不办了', '以后再说']),
      intent('too-complicated', { zh: '太麻烦', en: 'Too complicated' }, [
        '太麻烦了',
        '要填的太多',
        '步骤太复杂',
        '照片总是拍不好',
        'too complicated',
        'too many questions',
      ]),
      intent('worried', { zh: '担心风险或费用', en: 'Worried' }, [
        '怕亏钱',
        '费用太高',
        '担心不安全',
        '有没有风险',
        'I am worried about the risk',
        'the fees are too high',
      ]),
    ],
    minimumConfidence: 0.7,
    intentVariable: 'declineIntent',
    confidenceVariable: 'declineConfidence',
  };
}
