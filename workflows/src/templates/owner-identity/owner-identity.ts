import type { Form } from '../../graph/form.js';
import type { Graph } from '../../graph/graph.js';
import { coreAction, valuesOf } from '../core-steps.js';
import { choice, shortForm, variablesOf } from '../fields.js';
import { BUSINESS_QUEUE } from '../j6/staff.js';
import { arrange, type Drawn, endCard, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { OWNER_IDENTITY_LIMITS, type OwnerIdentityLimits } from './limits.js';

/** The template's code, and that of the journey that others call. */
export const OWNER_IDENTITY_CODE = 'owner-identity';

/** Called by J6 for each beneficial owner: the registry of residents is asked, wrong details are put right, and what it cannot say is verified by video. */
export function ownerIdentityTemplate(limits: Limits = {}): Graph {
  const times: OwnerIdentityLimits = { ...OWNER_IDENTITY_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '核实受益所有人', en: 'Verify a beneficial owner' },
    note: {
      zh: '“邦户通”给每位受益所有人各办一次：先联网核查，对不上请企业改，还不行就视频核实。',
      en: 'Called by "Business account" once for each beneficial owner: checked online, put right by the company, verified by video at last.',
    },
    template: { code: OWNER_IDENTITY_CODE, version: 1 },
    settings: { contactClass: 'service', exits: [] },
    variables: variablesOf([
      ['owner', { zh: '第几位', en: 'Owner' }, 'string', 'C1'],
      ['name', { zh: '姓名', en: 'Name' }, 'string', 'C2'],
      ['idNumber', { zh: '身份证号', en: 'Identity number' }, 'string', 'C3'],
      ['result', { zh: '核实结论', en: 'Verdict' }, 'string', 'C1', null],
    ]),
    forms: [detailsForm, verdictForm],
    steps: arrange(stepsOf(times), PICTURE),
    links: linksOf(LINKS),
  };
}

const detailsForm: Form = shortForm('details', { zh: '改受益所有人的信息', en: "The owner's details" }, [
  { key: 'name', label: { zh: '姓名', en: 'Name' }, type: 'text', required: true, dataClass: 'C2', maxLength: 60 },
  { key: 'idNumber', label: { zh: '身份证号', en: 'Identity number' }, type: 'id-number', required: true, dataClass: 'C3' },
]);

const verdictForm: Form = shortForm('verdict', { zh: '视频核实', en: 'Verify by video' }, [
  choice('result', { zh: '是本人吗', en: 'Is it them?' }, [
    ['same', { zh: '证件和本人一致', en: 'Papers and person agree' }],
    ['unsure', { zh: '看不清', en: 'Cannot tell' }],
    ['other', { zh: '不是本人', en: 'Somebody else' }],
  ]),
]);

function stepsOf(limits: OwnerIdentityLimits): readonly Drawn[] {
  return [
    {
      id: 'owner',
      type: 'start',
      name: { zh: '一位受益所有人', en: 'A beneficial owner' },
      config: {
        triggers: ['call', 'api'],
        inputs: ['owner', 'name', 'idNumber'].map((variable) => ({ variable, required: true })),
        reentry: { kind: 'per-key', key: 'vars.owner' },
      },
    },
    coreAction({
      ...{ id: 'check', name: { zh: '联网核查身份', en: 'Check the identity' }, path: '/identities/check' },
      body: { name: 'vars.name', idNumber: 'vars.idNumber' },
      outcomes: [{ code: 'mismatch', label: { zh: '对不上', en: 'Mismatch' } }],
    }),
    correct(limits),
    video(limits),
    {
      id: 'is-same',
      type: 'decision',
      name: { zh: '是本人吗', en: 'Is it them?' },
      config: { cases: [{ id: 'same', label: { zh: '是本人', en: 'Yes' }, when: 'vars.result == "same"' }] },
    },
    endCard('verified', { zh: '核实了', en: 'Verified' }),
    endCard('unverified', { zh: '没核实', en: 'Not verified' }),
  ];
}

function correct({ correct: expires, idle, lease }: OwnerIdentityLimits): Drawn {
  return {
    id: 'correct',
    type: 'touch',
    name: { zh: '请企业改信息', en: 'Put the details right' },
    config: {
      ...{ form: 'details', expires, idle, lease, takeOver: 'with-reason', completions: [] },
      prefill: valuesOf({ name: 'vars.name', idNumber: 'vars.idNumber' }),
      results: ['name', 'idNumber'].map((variable) => ({ variable, from: variable })),
      ladder: [{ id: 'self', family: 'customer', label: { zh: '企业自己', en: 'The company' }, tryFor: expires, tries: 1, channels: [] }],
    },
  };
}

function video({ video: expires, lease }: OwnerIdentityLimits): Drawn {
  return {
    id: 'video',
    type: 'task',
    name: { zh: '视频核实本人', en: 'Verify by video' },
    config: {
      assignment: { kind: 'queue', queue: BUSINESS_QUEUE },
      form: 'verdict',
      instructions: {
        zh: '请本人拿着身份证视频，比对证件和人；看不清就如实选“看不清”。',
        en: 'Ask them to hold the card beside their face and compare; if you cannot tell, say so.',
      },
      brief: valuesOf({ owner: 'vars.owner', name: 'vars.name' }),
      ...{ expires, lease, completions: [] },
      results: [{ variable: 'result', from: 'result' }],
    },
  };
}

const PICTURE: Picture = [
  [null, 'owner'],
  [null, 'check', 'correct'],
  [null, null, 'video'],
  [null, null, 'is-same'],
  [null, 'verified', 'unverified'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['owner', 'next', 'check'],
  ['check', 'ok', 'verified'],
  ['check', 'mismatch', 'correct'],
  ['correct', 'completed', 'check'],
  ['correct', 'declined', 'video'],
  ['correct', 'expired', 'video'],
  ['video', 'done', 'is-same'],
  ['video', 'returned', 'unverified'],
  ['video', 'expired', 'unverified'],
  ['is-same', 'same', 'verified'],
  ['is-same', 'else', 'unverified'],
];
