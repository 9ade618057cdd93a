import type { Json } from '../../graph/graph.js';
import type { SimulatedAnswer } from '../../simulator/index.js';
import type { TemplateScenario } from '../template.js';
import { after, answering, event, NORMAL, order, plus, returned, soon, SOON, type Timed, worked } from '../trial.js';
import type { BusinessAccountLimits } from './limits.js';

/** What happens to an application, from the one that goes straight through to the one whose payroll cannot be opened. */
export function businessAccountScenarios(limits: BusinessAccountLimits): readonly TemplateScenario[] {
  return [...straightThrough(), ...lookedInto(limits), ...turnedDown(), ...undone(limits), ...troubled()];
}

const APPLICATION = 'K-2031';
const OWNERS = [
  { id: '1', name: '王小芳', idNumber: '11010119900307123X' },
  { id: '2', name: '李建国', idNumber: '110101198506151235' },
];

/** The last figure of the credit code says what the bank's systems know of the company. */
const applies = (creditCode: string, owners: Json = OWNERS): Readonly<Record<string, Json>> => ({
  ...{ application: APPLICATION, company: '晨光文具有限公司', branch: 'east', owners, creditCode },
});
const CLEAN = '91110105MA01ABC121';
const NOT_IN_REGISTRY = '91110105MA01ABC120';
const ON_LIST = '91110105MA01ABC127';
const WITHOUT_PAYROLL = '91110105MA01ABC129';

const results = (...outcomes: readonly string[]): SimulatedAnswer => ({
  outcome: 'completed',
  values: {
    counts: { all: outcomes.length, completed: outcomes.length, failed: 0 },
    results: outcomes.map((outcome) => ({ outcome, output: {} })),
  },
});
const FOUND: SimulatedAnswer = { outcome: 'ok', values: { status: 'active', hits: 0, isFound: true } };

/** The world: everything is in order but for what is said. */
function world(more: Readonly<Record<string, readonly SimulatedAnswer[]>> = {}) {
  return answering({
    ...{ owners: [results('verified', 'verified')], registry: [FOUND], sanctions: [FOUND], address: [FOUND] },
    ...{ visits: [results('attended', 'attended')], ...more },
  });
}

const UNUSUAL = { registry: [{ outcome: 'ok', values: { status: 'unusual' } }] } as const;
const LISTED = { sanctions: [{ outcome: 'ok', values: { hits: 1 } }] } as const;
const FOUND_OUT = { source: 'explained', finding: '股权穿透后资金来源清楚' };
const looked = (step: 'compliance' | 'officers', outcome?: string): readonly Timed[] =>
  worked(step, 'remote', { fields: FOUND_OUT, ...(outcome === undefined ? {} : { outcome }) });
const confirmed = soon({ kind: 'confirm', step: 'officers', as: 'remote', who: '周敏', note: '同意' });

function straightThrough(): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: applies(CLEAN), ends: 'opened' };
  return [
    { ...base, name: { zh: '风险低，直接开好三样', en: 'Low risk, all three opened' }, answers: world(), acts: [] },
    {
      ...base,
      name: { zh: '一位受益所有人，企业关了通知', en: 'One owner, and no notice is wanted' },
      input: applies(CLEAN, OWNERS.slice(0, 1)),
      answers: world({ owners: [results('verified')], tell: [{ outcome: 'suppressed' }] }),
      acts: [],
    },
  ];
}

function lookedInto(limits: BusinessAccountLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, ends: 'opened' };
  return [
    {
      ...base,
      name: { zh: '风险中，合规看过再开', en: 'Medium risk, compliance looks' },
      input: applies(NOT_IN_REGISTRY),
      answers: world(UNUSUAL),
      acts: looked('compliance'),
    },
    {
      ...base,
      name: { zh: '风险高，第二位退回一次再同意', en: 'High risk, the second officer sends it back once' },
      input: applies(ON_LIST),
      answers: world(LISTED),
      acts: [
        ...looked('officers'),
        soon({ kind: 'send-back', step: 'officers', as: 'remote', who: '周敏', reason: '少了流水' }),
        soon({ kind: 'take', step: 'officers', as: 'remote' }),
        soon({ kind: 'complete', step: 'officers', as: 'remote' }),
        confirmed,
      ],
    },
    {
      ...base,
      name: { zh: '合规吃不准，请两位一起看', en: 'One officer is in doubt, two look' },
      input: applies(NOT_IN_REGISTRY),
      answers: world({ ...UNUSUAL, tell: [{ outcome: 'failed' }] }),
      acts: [
        ...returned('compliance', 'remote', '股权看不清'),
        ...returned('officers', 'remote', '等补材料'),
        ...looked('officers'),
        confirmed,
      ],
    },
    {
      ...base,
      name: { zh: '合规一直没看，转给两位，又拖一轮', en: 'Nobody looks for long' },
      input: applies(NOT_IN_REGISTRY),
      answers: world(UNUSUAL),
      acts: [
        after(plus(limits.compliance, limits.compliance, SOON), { kind: 'take', step: 'officers', as: 'remote' }),
        ...looked('officers').slice(1),
        confirmed,
      ],
    },
  ];
}

function turnedDown(): readonly TemplateScenario[] {
  const base = { customer: NORMAL, ends: 'rejected' };
  return [
    {
      ...base,
      name: { zh: '合规不同意', en: 'Compliance says no' },
      input: applies(NOT_IN_REGISTRY),
      answers: world(UNUSUAL),
      acts: looked('compliance', 'rejected'),
    },
    {
      ...base,
      name: { zh: '受益所有人核实中断，两位合规官都不同意', en: 'The owners cannot be verified, both say no' },
      input: applies(CLEAN),
      answers: world({ owners: [{ outcome: 'failed' }] }),
      acts: [...looked('officers', 'rejected'), confirmed],
    },
    {
      ...base,
      name: { zh: '两位合规官都不同意', en: 'Both officers say no' },
      input: applies(ON_LIST),
      answers: world(LISTED),
      acts: [...looked('officers', 'rejected'), confirmed],
    },
    {
      ...base,
      name: { zh: '一直没来网点', en: 'Never comes to the branch' },
      input: applies(CLEAN),
      answers: world({ visits: [results('attended', 'missed')] }),
      acts: [],
      ends: 'lapsed',
    },
    {
      ...base,
      name: { zh: '合规正在看，企业撤回申请', en: 'Withdrawn while compliance looks' },
      input: applies(NOT_IN_REGISTRY),
      answers: world(UNUSUAL),
      acts: [soon({ kind: 'take', step: 'compliance', as: 'remote' }), soon(event('application.withdrawn', { application: APPLICATION }))],
      ends: 'withdrawn',
    },
  ];
}

function undone(limits: BusinessAccountLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: applies(WITHOUT_PAYROLL), ends: 'not-opened' };
  const refused: readonly SimulatedAnswer[] = [{ outcome: 'not-eligible' }];
  const account: readonly SimulatedAnswer[] = [{ outcome: 'ok', values: { account: '3301' } }];
  return [
    {
      ...base,
      name: { zh: '代发开不成，前两样撤掉，说明清楚', en: 'Payroll is refused, the first two are undone' },
      answers: world({ 'open-payroll': refused, 'open-account': account }),
      acts: [
        soon({ kind: 'take', step: 'explain', as: 'branch' }),
        soon(event('application.withdrawn', { application: APPLICATION })),
        ...worked('explain', 'branch', { fields: { told: '先不开代发' } }).slice(1),
      ],
    },
    {
      ...base,
      name: { zh: '撤掉以后再开一次，开好了', en: 'Opened again after the undo' },
      input: applies(CLEAN),
      answers: world({ 'open-payroll': [{ error: 'core-unavailable' }, { outcome: 'ok' }] }),
      acts: worked('explain', 'branch', { fields: { told: '参数补好了' }, outcome: 'again' }),
      ends: 'opened',
    },
    {
      ...base,
      name: { zh: '撤掉以后没人说明', en: 'Nobody explains' },
      answers: world({ 'open-payroll': refused }),
      acts: [],
      then: plus(limits.explain, SOON),
    },
    {
      ...base,
      name: { zh: '客户经理退回', en: 'The manager gives it back' },
      answers: world({ 'open-payroll': refused }),
      acts: returned('explain', 'branch', '不是我的客户'),
    },
  ];
}

function troubled(): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: applies(CLEAN) };
  return [
    {
      ...base,
      name: { zh: '工商查不通，运营重试', en: 'The registry is down, operations retry' },
      answers: world({ registry: [{ error: 'registry-away' }, FOUND] }),
      acts: [soon(order({ kind: 'retry' }, '工商接口恢复了'))],
      ends: 'opened',
    },
    {
      ...base,
      name: { zh: '预约办不下去，运营停下', en: 'The appointments break off' },
      answers: world({ visits: [{ outcome: 'failed' }] }),
      acts: [],
      ends: 'lapsed',
    },
  ];
}
