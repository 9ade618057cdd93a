import type { JsonObject, Text } from '../../graph/graph.js';
import { coreAction, noted, valuesOf } from '../core-steps.js';
import { OWNER_IDENTITY_CODE } from '../owner-identity/owner-identity.js';
import type { Drawn } from '../picture.js';
import { workingLength } from '../working-length.js';
import type { BusinessAccountLimits } from './limits.js';
import { COMPLIANCE_QUEUE, SECOND_QUEUE } from './staff.js';

/** Most beneficial owners that one application may name. */
const MOST_OWNERS = 20;

/** A company applies; its owners, the registry, the sanctions list and the address are looked at all at once, and that gives the score. */
export const checks: readonly Drawn[] = [
  {
    id: 'apply',
    type: 'start',
    name: { zh: '企业申请开户', en: 'A company applies' },
    config: {
      triggers: ['api', 'manual'],
      inputs: ['application', 'company', 'creditCode', 'owners', 'branch'].map((variable) => ({
        variable,
        required: variable !== 'branch',
      })),
      reentry: { kind: 'per-key', key: 'vars.application' },
      eligible: `vars.owners.size() >= 1 && vars.owners.size() <= ${MOST_OWNERS}`,
    },
  },
  {
    id: 'checks',
    type: 'parallel',
    name: { zh: '一起核查', en: 'Check all at once' },
    config: {
      branches: [
        { id: 'owners', label: { zh: '受益所有人', en: 'Owners' } },
        { id: 'registry', label: { zh: '工商', en: 'Registry' } },
        { id: 'sanctions', label: { zh: '名单', en: 'Sanctions' } },
        { id: 'address', label: { zh: '地址', en: 'Address' } },
      ],
    },
  },
  {
    id: 'owners',
    type: 'call',
    name: { zh: '逐个核实受益所有人', en: 'Verify each owner' },
    config: {
      journey: { code: OWNER_IDENTITY_CODE, name: { zh: '核实受益所有人', en: 'Verify a beneficial owner' } },
      mode: 'each',
      list: 'vars.owners',
      atOnce: 5,
      // The case is known by a number of its own: what belongs to a person never is part of a name.
      inputs: valuesOf({ owner: 'vars.application + "-" + item.id', name: 'item.name', idNumber: 'item.idNumber' }),
      waits: 'wait',
      children: 'cancel',
      outcomes: [],
      results: [{ variable: 'ownerResults', from: 'results' }],
    },
  },
  coreAction({
    ...{ id: 'registry', name: { zh: '查工商登记', en: 'Business registry' }, path: '/registry/check' },
    ...{ body: { creditCode: 'vars.creditCode', company: 'vars.company' }, results: { registry: 'status' } },
  }),
  coreAction({
    ...{ id: 'sanctions', name: { zh: '查制裁名单', en: 'Sanctions list' }, path: '/sanctions/check' },
    ...{ body: { creditCode: 'vars.creditCode', company: 'vars.company' }, results: { hits: 'hits' } },
  }),
  coreAction({
    ...{ id: 'address', name: { zh: '核对经营地址', en: 'Business address' }, path: '/addresses/check' },
    ...{ body: { creditCode: 'vars.creditCode' }, results: { isAddressFound: 'isFound' } },
  }),
  {
    id: 'checked',
    type: 'join',
    name: { zh: '四项都查完', en: 'All four are back' },
    config: { of: 'checks', need: 'all', rest: 'cancel' },
  },
  noted(
    'score',
    { zh: '算出风险分', en: 'Work out the score' },
    { values: { score: scoreOf() }, stage: { zh: '尽职调查', en: 'Due diligence' } },
  ),
  {
    id: 'risk',
    type: 'decision',
    name: { zh: '风险高低', en: 'How much risk' },
    config: {
      cases: [
        { id: 'low', label: { zh: '低：直接过', en: 'Low' }, when: 'vars.score < 30' },
        { id: 'medium', label: { zh: '中：合规看', en: 'Medium' }, when: 'vars.score < 60' },
      ],
    },
  },
];

/** A hit on the list weighs most; then what the registry says, owners who are not verified, and an address nobody finds. */
function scoreOf(): string {
  const verified = 'coalesce(vars.ownerResults, []).filter(one, one.outcome == "verified").size()';
  return [
    '(coalesce(vars.hits, 0) > 0 ? 60 : 0)',
    '(vars.registry == "active" ? 0 : 30)',
    `(vars.owners.size() - ${verified}) * 30`,
    '(vars.isAddressFound ? 0 : 15)',
  ].join(' + ');
}

/** Medium risk is one officer's, high risk two people's: the second never is whoever looked first. */
export function compliance(limits: BusinessAccountLimits): readonly Drawn[] {
  return [
    looking(limits, 'compliance', {
      name: { zh: '合规审查', en: 'Compliance looks' },
      instructions: {
        zh: '看清四项核查和受益所有人，写明依据。吃不准就退回，会请两个人一起看。',
        en: 'Read the four checks and the owners, and write down the reason. If in doubt return it: two people will look.',
      },
      more: {},
    }),
    looking(limits, 'officers', {
      name: { zh: '两位合规官', en: 'Two compliance officers' },
      instructions: {
        zh: '风险高：您看完，还要另一位合规官复核；都不能是这家企业的客户经理。',
        en: "High risk: after you another officer looks as well; neither may be the company's manager.",
      },
      more: { urgency: 30, fourEyes: 'always', reviewers: { kind: 'queue', queue: SECOND_QUEUE } },
    }),
  ];
}

interface Looking {
  readonly name: Text;
  readonly instructions: Text;
  readonly more: JsonObject;
}

function looking(limits: BusinessAccountLimits, id: string, { name, instructions, more }: Looking): Drawn {
  return {
    id,
    type: 'task',
    name,
    config: {
      assignment: { kind: 'queue', queue: COMPLIANCE_QUEUE },
      form: 'finding',
      instructions: { zh: instructions.zh, en: instructions.en ?? instructions.zh },
      brief: valuesOf({
        ...{ company: 'vars.company', creditCode: 'vars.creditCode', score: 'vars.score' },
        ...{ registry: 'vars.registry', hits: 'vars.hits', isAddressFound: 'vars.isAddressFound', ownerResults: 'vars.ownerResults' },
      }),
      ...{ expires: limits.compliance, lease: limits.lease },
      goal: workingLength(limits.complianceGoal),
      atGoal: [{ id: 'tell', kind: 'notify', whom: 'manager' }],
      completions: [{ code: 'rejected', label: { zh: '不同意开户', en: 'Rejected' } }],
      results: [{ variable: 'finding', from: 'finding' }],
      ...more,
    },
  };
}
