import type { JsonObject } from '../../graph/graph.js';
import { coreAction, valuesOf } from '../core-steps.js';
import type { Drawn } from '../picture.js';
import type { TrustLimits } from './limits.js';
import { BRIEF } from './session-steps.js';
import { LAWYERS, PRIVATE_QUEUE, SECOND_LAWYERS } from './staff.js';

const MANAGER: JsonObject = { kind: 'relationship-manager', otherwise: PRIVATE_QUEUE };

/** Four things at once: what the customer needs, the policies, the recording, and the deed that two lawyers have seen. */
export function prepareSteps(limits: TrustLimits): readonly Drawn[] {
  return [
    {
      id: 'prepare',
      type: 'parallel',
      name: { zh: '四件事一起办', en: 'Four things at once' },
      config: {
        branches: [
          { id: 'needs', label: { zh: '需求', en: 'Needs' } },
          { id: 'policies', label: { zh: '保单', en: 'Policies' } },
          { id: 'record', label: { zh: '双录', en: 'Recording' } },
          { id: 'deed', label: { zh: '合同', en: 'Deed' } },
        ],
      },
    },
    needs(limits),
    coreAction({
      ...{ id: 'policies', name: { zh: '取保单信息', en: 'Fetch the policy' }, path: '/policies/search' },
      ...{ body: { policy: 'vars.policy' }, results: { policyStatus: 'status', sum: 'sum' } },
    }),
    record(limits),
    draft,
    review(limits),
    {
      id: 'prepared',
      type: 'join',
      name: { zh: '四件事都齐了', en: 'All four are there' },
      config: { of: 'prepare', need: 'all', rest: 'cancel' },
    },
    {
      id: 'ready',
      type: 'decision',
      name: { zh: '能设了吗', en: 'Ready?' },
      config: {
        cases: [
          {
            id: 'ready',
            label: { zh: '能', en: 'Yes' },
            when: 'vars.payout != null && vars.policyStatus == "in-force" && vars.isRecorded && vars.isDeedFine',
          },
        ],
      },
    },
    fix(limits),
  ];
}

function needs(limits: TrustLimits): Drawn {
  return {
    id: 'needs',
    type: 'touch',
    name: { zh: '客户填需求', en: 'The customer says what for' },
    config: {
      ...{
        form: 'needs',
        expires: limits.form,
        idle: limits.idle,
        lease: limits.lease,
        takeOver: 'with-reason',
        completions: [],
        prefill: [],
      },
      results: ['payout', 'beneficiaries'].map((variable) => ({ variable, from: variable })),
      ladder: [
        { id: 'self', family: 'customer', label: { zh: '客户本人', en: 'The customer' }, tryFor: limits.form, tries: 1, channels: [] },
        {
          ...{ id: 'manager', family: 'branch', label: { zh: '客户经理', en: 'The adviser' }, tryFor: limits.form, tries: 1, channels: [] },
          assignment: MANAGER,
          opening: { zh: '您好，需求表填到一半，我帮您接着填完。', en: 'Hello, let me help you with the rest of the form.' },
        },
      ],
    },
  };
}

/** The assistant fills in what is known; two lawyers read it, whether it is sure or not. */
const draft: Drawn = {
  id: 'draft',
  type: 'ai',
  name: { zh: '起草信托合同', en: 'Draft the deed' },
  config: {
    ...{ skill: 'draft', input: '', intents: [], minimumConfidence: 0.8, textVariable: 'deed' },
    text: {
      zh: '信托合同 {{ vars.trust }}（{{ vars.structure == "premium" ? "保险金信托 2.0，保费一起放入" : "保险金信托 1.0" }}）：委托人将保单 {{ vars.policy }} 的权益交付受托人，按约定分配给受益人。设立费 {{ vars.fee }} 元。上一稿的法务意见：{{ coalesce(vars.deedNote, "无") }}。',
      en: 'Deed of trust {{ vars.trust }} ({{ vars.structure == "premium" ? "insurance trust 2.0, premiums included" : "insurance trust 1.0" }}): the settlor gives the benefits of policy {{ vars.policy }} to the trustee, to be distributed as agreed. Fee: {{ vars.fee }} yuan. Lawyers on the draft before: {{ coalesce(vars.deedNote, "none") }}.',
    },
  },
  raises: ['failed'],
};

function record(limits: TrustLimits): Drawn {
  return {
    id: 'record',
    type: 'task',
    name: { zh: '双录', en: 'Record the explanation' },
    config: {
      ...{ assignment: MANAGER, form: 'recording', brief: BRIEF, expires: limits.task, lease: limits.lease },
      instructions: {
        zh: '全程录音录像：产品、费用、风险逐条念，客户亲口回答。客户不愿意录，退回，写明原因。',
        en: 'Record sound and picture: product, fees and risks are read out and answered. If the customer does not want it, return it and say so.',
      },
      checklist: [
        { id: 'video', label: { zh: '录像', en: 'Video' }, evidence: 'file' },
        { id: 'risk', label: { zh: '风险揭示书签名', en: 'Signature under the risks' }, evidence: 'signature' },
      ],
      completions: [],
      results: [{ variable: 'isRecorded', from: 'isRecorded' }],
    },
  };
}

function review(limits: TrustLimits): Drawn {
  return {
    id: 'review',
    type: 'task',
    name: { zh: '法务审合同', en: 'Lawyers review the deed' },
    config: {
      ...{ assignment: { kind: 'queue', queue: LAWYERS }, form: 'deed', expires: limits.task, lease: limits.lease },
      instructions: {
        zh: '对照方案审初稿，写明改动。审完由另一位法务复核；要重写，选“重新起草”。',
        en: 'Check the draft against the plan and note changes. Another lawyer looks at it after you; if it has to be written again, say so.',
      },
      brief: [...BRIEF, ...valuesOf({ deed: 'vars.deed' })],
      ...{ fourEyes: 'always', reviewers: { kind: 'queue', queue: SECOND_LAWYERS } },
      completions: [{ code: 'redraft', label: { zh: '重新起草', en: 'Draft again' } }],
      results: ['isDeedFine', 'deedNote'].map((variable) => ({ variable, from: variable })),
    },
  };
}

function fix(limits: TrustLimits): Drawn {
  return {
    id: 'fix',
    type: 'task',
    name: { zh: '补齐缺的', en: 'See to what is missing' },
    config: {
      ...{ assignment: MANAGER, form: 'fix', expires: limits.task, lease: limits.lease },
      instructions: {
        zh: '有一件没齐：看看是需求、保单、双录还是合同，补好再往下走；补不了，选“设不了”。',
        en: 'Something is missing: needs, policy, recording or deed. Put it right; if it cannot be, say so.',
      },
      brief: [...BRIEF, ...valuesOf({ payout: 'vars.payout', policyStatus: 'vars.policyStatus', isDeedFine: 'vars.isDeedFine' })],
      completions: [{ code: 'impossible', label: { zh: '设不了', en: 'Impossible' } }],
      results: [],
    },
  };
}
