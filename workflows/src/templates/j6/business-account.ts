import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { accountSteps } from './account-steps.js';
import { checks, compliance } from './check-steps.js';
import { explainForm, findingForm } from './forms.js';
import { BUSINESS_ACCOUNT_LIMITS, type BusinessAccountLimits } from './limits.js';

/** The template's code. */
export const BUSINESS_ACCOUNT_CODE = 'business-account';

/** J6 邦户通 · Business account opening: owners and papers checked side by side, as many eyes as the risk asks for, and three things opened together or not at all. */
export function businessAccountTemplate(limits: Limits = {}): Graph {
  const times: BusinessAccountLimits = { ...BUSINESS_ACCOUNT_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '邦户通', en: 'Business account' },
    note: {
      zh: '企业线上申请：受益所有人逐个核实，工商、名单、地址同时查；风险低直接过，中的合规看，高的两位合规官看；约好来网点，账户、网银、代发一起开，有一样开不成就都撤。',
      en: 'A company applies online: each owner is verified while registry, sanctions list and address are checked; the risk decides whether nobody, one or two officers look; after two visits account, e-banking and payroll are opened, or none of them.',
    },
    template: { code: BUSINESS_ACCOUNT_CODE, version: 1 },
    settings: {
      contactClass: 'service',
      exits: [
        {
          id: 'withdrew',
          label: { zh: '企业撤回申请', en: 'Application withdrawn' },
          goal: false,
          event: 'application.withdrawn',
          match: 'event.application == vars.application && vars.account == null',
          outcome: 'withdrawn',
        },
      ],
    },
    variables: variablesOf([
      ['application', { zh: '申请编号', en: 'Application' }, 'string', 'C1'],
      ['company', { zh: '企业名称', en: 'Company' }, 'string', 'C2'],
      ['creditCode', { zh: '统一社会信用代码', en: 'Credit code' }, 'string', 'C2'],
      ['owners', { zh: '受益所有人', en: 'Beneficial owners' }, 'list', 'C3'],
      ['branch', { zh: '网点', en: 'Branch' }, 'string', 'C1', null],
      ['ownerResults', { zh: '核实结果', en: 'Owners verified' }, 'list', 'C2', []],
      ['registry', { zh: '工商登记', en: 'Registry' }, 'string', 'C1', null],
      ['hits', { zh: '名单命中', en: 'Sanctions hits' }, 'number', 'C1', 0],
      ['isAddressFound', { zh: '地址属实', en: 'Address found' }, 'boolean', 'C1', false],
      ['score', { zh: '风险分', en: 'Risk score' }, 'number', 'C1', 0],
      ['finding', { zh: '合规意见', en: 'Finding' }, 'string', 'C2', null],
      ['visitResults', { zh: '到访结果', en: 'Visits' }, 'list', 'C1', []],
      ['account', { zh: '账户', en: 'Account' }, 'string', 'C2', null],
      ['ebanking', { zh: '网银', en: 'E-banking' }, 'string', 'C1', null],
      ['payroll', { zh: '代发', en: 'Payroll' }, 'string', 'C1', null],
    ]),
    forms: [findingForm, explainForm],
    steps: arrange([...checks, ...compliance(times), ...accountSteps(times)], PICTURE),
    links: linksOf(LINKS),
  };
}

const PICTURE: Picture = [
  [null, null, 'apply'],
  [null, null, 'checks'],
  ['owners', 'registry', 'sanctions', 'address'],
  [null, null, 'checked'],
  [null, null, 'score'],
  [null, 'compliance', 'risk', 'officers'],
  [null, 'rejected', 'visits', 'attended', 'lapsed'],
  [null, 'open-account', 'open-ebanking', 'open-payroll', 'tell'],
  [null, 'explain', null, 'undo', 'opened'],
  [null, 'not-opened'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['apply', 'next', 'checks'],
  ['checks', 'owners', 'owners'],
  ['checks', 'registry', 'registry'],
  ['checks', 'sanctions', 'sanctions'],
  ['checks', 'address', 'address'],
  ['owners', 'completed', 'checked'],
  ['owners', 'failed', 'checked'],
  ['registry', 'ok', 'checked'],
  ['sanctions', 'ok', 'checked'],
  ['address', 'ok', 'checked'],
  ['checked', 'next', 'score'],
  ['score', 'next', 'risk'],
  ['risk', 'low', 'visits'],
  ['risk', 'medium', 'compliance'],
  ['risk', 'else', 'officers'],
  ['compliance', 'done', 'visits'],
  ['compliance', 'rejected', 'rejected'],
  ['compliance', 'returned', 'officers'],
  ['compliance', 'expired', 'officers'],
  ['officers', 'done', 'visits'],
  ['officers', 'rejected', 'rejected'],
  ['officers', 'returned', 'officers'],
  ['officers', 'expired', 'officers'],
  ['visits', 'completed', 'attended'],
  ['visits', 'failed', 'attended'],
  ['attended', 'both', 'open-account'],
  ['attended', 'else', 'lapsed'],
  ['open-account', 'ok', 'open-ebanking'],
  ['open-ebanking', 'ok', 'open-payroll'],
  ['open-payroll', 'ok', 'tell'],
  ['open-payroll', 'not-eligible', 'undo'],
  ['open-payroll', 'failed', 'undo'],
  ['undo', 'done', 'explain'],
  ['explain', 'done', 'not-opened'],
  ['explain', 'again', 'open-account'],
  ['explain', 'returned', 'not-opened'],
  ['explain', 'expired', 'not-opened'],
  ['tell', 'sent', 'opened'],
  ['tell', 'suppressed', 'opened'],
  ['tell', 'failed', 'opened'],
];
