import type { JsonObject, Trigger } from '../../graph/graph.js';
import { noted, valuesOf } from '../core-steps.js';
import { endCard, type Drawn } from '../picture.js';
import { workingLength } from '../working-length.js';
import type { TrustLimits } from './limits.js';
import { LAWYERS, PRIVATE_QUEUE, TRUST_EXPERTS } from './staff.js';

/** What the customer asked for, for whoever works on it. */
export const BRIEF = valuesOf({ trust: 'vars.trust', wish: 'vars.wish', structure: 'vars.structure', fee: 'vars.fee' });

/** The customer asks for a trust, is promised a time, and adviser and experts find the plan together. */
export function sessionSteps(limits: TrustLimits): readonly Drawn[] {
  return [
    {
      id: 'wish',
      type: 'start',
      name: { zh: '客户想设信托', en: 'A trust is wanted' },
      config: {
        triggers: ['api', 'manual'],
        inputs: ['trust', 'policy', 'wish'].map((variable) => ({ variable, required: variable !== 'wish' })),
        reentry: { kind: 'per-key', key: 'vars.trust' },
      },
    },
    promise(limits),
    ...sessions(limits),
    ...clockSteps(limits),
  ];
}

/** Counted on the working calendar, and seen by the customer, the adviser and the manager. */
function promise(limits: TrustLimits): Drawn {
  const { config, ...card } = noted(
    'promise',
    { zh: '承诺两个工作日', en: 'Promise two working days' },
    { stage: { zh: '定方案', en: 'Planning' } },
  );
  const what = { zh: '您的保险金信托两个工作日内设立好', en: 'Your insurance trust is set up within two working days' };
  return { ...card, config: { ...config, promise: what, promiseWithin: workingLength(limits.whole) } };
}

/** The clock runs beside everything else, from the first moment on. */
const CLOCKS: readonly Trigger[] = [
  { id: 'clock', label: { zh: '开始计时', en: 'The clock runs' }, when: { kind: 'timer', after: 'PT1S' }, interrupting: false },
  { id: 'due', label: { zh: '算到期', en: 'The due time' }, when: { kind: 'timer', after: 'PT1S' }, interrupting: false },
];

/** The customer's own manager plans it; what comes back goes to the desk, whose clock has long been running. */
function sessions(limits: TrustLimits): readonly Drawn[] {
  const chain = [
    { id: 'desk', label: { zh: '私行服务', en: 'Private clients desk' }, assignment: { kind: 'queue', queue: PRIVATE_QUEUE } },
  ];
  const own = { assignment: { kind: 'relationship-manager', otherwise: PRIVATE_QUEUE }, claimWithin: limits.claim, chain };
  return [
    { ...planning(limits, own), id: 'session', name: { zh: '和专家一起定方案', en: 'Plan it with the experts' }, on: CLOCKS },
    {
      ...planning(limits, { assignment: { kind: 'queue', queue: PRIVATE_QUEUE }, urgency: 20 }),
      id: 'desk',
      name: { zh: '私行服务接着定', en: 'The desk plans it' },
    },
  ];
}

function planning(limits: TrustLimits, who: JsonObject): Pick<Drawn, 'type' | 'config'> {
  const expert = { within: limits.expert, needed: true };
  return {
    type: 'task',
    config: {
      ...who,
      form: 'session',
      instructions: {
        zh: '请信托专家和法务专家进来，他们说过意见才能办妥；一位来不了，会找下一位。',
        en: 'Ask the trust expert and the legal expert in: without both opinions it cannot be finished. Who cannot come is followed by the next.',
      },
      brief: valuesOf({ trust: 'vars.trust', policy: 'vars.policy', wish: 'vars.wish' }),
      ...{ expires: limits.task, lease: limits.lease },
      experts: [
        { id: 'trust', label: { zh: '信托专家', en: 'Trust expert' }, staff: ['trust-lin', 'trust-qin'], queue: TRUST_EXPERTS, ...expert },
        { id: 'legal', label: { zh: '法务专家', en: 'Legal expert' }, staff: ['legal-shen'], queue: LAWYERS, ...expert },
      ],
      completions: [{ code: 'not-now', label: { zh: '客户先不设', en: 'Not now' } }],
      results: ['structure', 'fee'].map((variable) => ({ variable, from: variable })),
    },
  };
}

/** At four fifths the manager is told and sees to it; when the time is over the customer hears it from us. */
function clockSteps(limits: TrustLimits): readonly Drawn[] {
  return [
    {
      id: 'eighty',
      type: 'wait',
      name: { zh: '到 80%', en: 'At four fifths' },
      config: { duration: workingLength(limits.eighty), events: [] },
    },
    {
      id: 'manager-looks',
      type: 'task',
      name: { zh: '负责人过问', en: 'The manager sees to it' },
      config: {
        assignment: { kind: 'institution', level: 'own', who: 'manager', otherwise: PRIVATE_QUEUE },
        form: 'note',
        instructions: {
          zh: '承诺的两个工作日已过八成，还没设好。看看卡在哪里，帮一把。',
          en: 'Four fifths of the promised two working days are over. See where it is held up, and help.',
        },
        brief: BRIEF,
        ...{ expires: limits.task, lease: limits.lease, urgency: 40, completions: [], results: [] },
      },
    },
    endCard('clock-closed', { zh: '过问完', en: 'Seen to' }),
    {
      id: 'whole',
      type: 'wait',
      name: { zh: '到承诺时间', en: 'At the promised time' },
      config: { duration: workingLength(limits.whole), events: [] },
    },
    late,
    apologise,
    endCard('late-closed', { zh: '已致歉', en: 'Apologised' }),
  ];
}

const late: Drawn = {
  id: 'note-late',
  type: 'set',
  name: { zh: '记下：没按时', en: 'It is late' },
  config: { variables: [], attributes: [], addTags: [], removeTags: [], settle: 'broken', stage: { zh: '超过承诺', en: 'Late' } },
};

const apologise: Drawn = {
  id: 'apologise',
  type: 'message',
  name: { zh: '向客户致歉', en: 'Apologise' },
  config: {
    channels: [
      {
        channel: 'in-app',
        title: { zh: '信托设立晚了，对不起', en: 'Your trust is late' },
        body: {
          zh: '原本说好两个工作日，没有做到，对不起。负责人已经在盯，设好马上告诉您。',
          en: 'We promised two working days and did not keep it; we are sorry. A manager sees to it, and you hear from us as soon as it is done.',
        },
      },
    ],
    ...{ class: 'service', consent: 'service', order: 'drawn', quiet: 'wait', active: 'send', tries: 3 },
  },
};
