import { durationMs } from '../../calendar/index.js';
import type { SimulatedAnswer } from '../../simulator/index.js';
import type { TemplateScenario } from '../template.js';
import { after, answering, event, NORMAL, order, plus, returned, soon, SOON, type Timed, worked } from '../trial.js';
import { asked, checked, confirms, filled, planned, recorded, reviewed, TRUST } from './scenes.js';
import type { TrustLimits } from './limits.js';

/** What happens to a trust, from the one that stands within two days to the one whose bookings are undone. */
export function trustScenarios(limits: TrustLimits): readonly TemplateScenario[] {
  return [...setUp(limits), ...late(limits), ...mended(limits), ...notWanted(limits), ...refused(limits)];
}

const IN_FORCE: SimulatedAnswer = { outcome: 'ok', values: { status: 'in-force', sum: 3_000_000 } };

/** The world: everything goes well but for what is said. */
function world(more: Readonly<Record<string, readonly SimulatedAnswer[]>> = {}) {
  const booked: SimulatedAnswer = { outcome: 'ok', values: { booking: 'B-1' } };
  return answering({ policies: [IN_FORCE], 'book-fee': [booked], create: [{ outcome: 'ok', values: { number: 'X-88' } }], ...more });
}

const base = { customer: { ...NORMAL, tier: 'vip' }, input: asked(), answers: world() };
const prepared: readonly Timed[] = [...planned('session'), ...filled, ...recorded, ...reviewed(), ...checked];

function setUp(limits: TrustLimits): readonly TemplateScenario[] {
  const here = { ...base, ends: 'set-up' };
  return [
    { ...here, name: { zh: '专家都来，两天内设好', en: 'Both experts come, set up in time' }, acts: [...prepared, ...confirms] },
    {
      ...here,
      name: { zh: '专家不来，找下一位', en: 'An expert refuses, the next one comes' },
      acts: [
        soon({ kind: 'take', step: 'session', as: 'branch' }),
        soon({ kind: 'invite', step: 'session', as: 'branch', expert: 'trust' }),
        soon({ kind: 'stay-away', step: 'session', as: 'remote', who: '林森', expert: 'trust', reason: '在外地' }),
        ...planned('session', { trust: '秦川', isInvited: true }).slice(1),
        ...[...filled, ...recorded, ...reviewed(), ...checked, ...confirms],
      ],
    },
    {
      ...here,
      name: { zh: '填到一半，客户经理接着填', en: 'The adviser finishes the form' },
      answers: world({ tell: [{ outcome: 'failed' }] }),
      acts: [
        ...planned('session'),
        soon({ kind: 'save', step: 'needs', as: 'customer', fields: { payout: 'yearly' } }),
        soon({ kind: 'leave', step: 'needs', as: 'customer' }),
        after(plus(limits.idle, SOON), { kind: 'save', step: 'needs', as: 'branch', fields: { beneficiaries: '女儿' } }),
        soon({ kind: 'complete', step: 'needs', as: 'branch' }),
        ...[...recorded, ...reviewed(), ...checked, ...confirms],
      ],
    },
  ];
}

/** Where days are real they count on the working calendar, nights and weekends left out. */
function clockOf({ whole, eighty }: TrustLimits) {
  const isReal = durationMs(whole) >= 86_400_000;
  return {
    toEighty: isReal ? 'P1DT20H' : plus(eighty, SOON),
    toLate: isReal ? 'P1D' : 'PT12S',
    toBoth: isReal ? 'P4D' : plus(whole, SOON),
  };
}

function late(limits: TrustLimits): readonly TemplateScenario[] {
  const { toEighty, toLate, toBoth } = clockOf(limits);
  const here = { ...base, ends: 'set-up' };
  const rest: readonly Timed[] = [...recorded, ...reviewed(), ...checked, ...confirms];
  return [
    {
      ...here,
      name: { zh: '客户慢，八成时负责人过问，超了致歉', en: 'Slow: the manager sees to it, then we apologise' },
      acts: [
        ...planned('session'),
        after(toEighty, { kind: 'take', step: 'manager-looks', as: 'branch', who: '高行长' }),
        soon({ kind: 'save', step: 'manager-looks', as: 'branch', who: '高行长', fields: { note: '催客户填表' } }),
        soon({ kind: 'complete', step: 'manager-looks', as: 'branch', who: '高行长' }),
        after(toLate, { kind: 'save', step: 'needs', as: 'customer', fields: { payout: 'yearly', beneficiaries: '女儿' } }),
        soon({ kind: 'complete', step: 'needs', as: 'customer' }),
        ...rest,
      ],
    },
    {
      ...here,
      name: { zh: '负责人退回，致歉没发出去', en: 'The manager gives it back, the apology fails' },
      answers: world({ apologise: [{ outcome: 'failed' }] }),
      acts: [
        ...planned('session'),
        after(toEighty, { kind: 'take', step: 'manager-looks', as: 'branch', who: '高行长' }),
        soon({ kind: 'decline', step: 'manager-looks', as: 'branch', who: '高行长', reason: '已经在办' }),
        after(toLate, filled[0]?.act ?? event('nothing')),
        ...filled.slice(1),
        ...rest,
      ],
    },
    {
      ...here,
      name: { zh: '负责人也没看，客户不想收到消息', en: 'The manager does not look either' },
      answers: world({ apologise: [{ outcome: 'suppressed' }] }),
      acts: [
        ...planned('session'),
        ...filled,
        after(toBoth, { kind: 'take', step: 'record', as: 'branch' }),
        after(limits.task, { kind: 'take', step: 'record', as: 'branch' }),
        ...rest.slice(1),
      ],
    },
  ];
}

function mended(limits: TrustLimits): readonly TemplateScenario[] {
  const declined: Timed = soon({ kind: 'decline', step: 'needs', as: 'customer', reason: '想好再填' });
  return [
    {
      ...base,
      name: { zh: '客户不录，补好再设', en: 'Not recorded at first, mended' },
      acts: [
        ...planned('session'),
        ...filled,
        ...returned('record', 'branch', '客户不想录'),
        ...returned('review', 'remote', '看不清'),
        ...reviewed('redraft'),
        ...checked,
        ...reviewed(),
        ...checked,
        ...worked('fix', 'branch', { fields: { fixNote: '补录了' } }),
        ...confirms,
      ],
      ends: 'set-up',
    },
    {
      ...base,
      name: { zh: '保单失效，设不了', en: 'The policy is not in force' },
      answers: world({ policies: [{ outcome: 'ok', values: { status: 'lapsed' } }] }),
      acts: [...prepared, ...worked('fix', 'branch', { fields: { fixNote: '保单早失效了' }, outcome: 'impossible' })],
      ends: 'lapsed',
    },
    {
      ...base,
      name: { zh: '客户不填需求，客户经理退回', en: 'Needs are not told, the adviser gives up' },
      acts: [...planned('session'), declined, ...recorded, ...reviewed(), ...checked, ...returned('fix', 'branch', '客户没想好')],
      ends: 'lapsed',
    },
    {
      ...base,
      name: { zh: '客户一直没填，没人补', en: 'Nobody fills in the needs' },
      acts: [...planned('session'), ...recorded, ...reviewed(), ...checked, after(plus(limits.form, SOON), event('nothing'))],
      then: plus(limits.task, SOON),
      ends: 'lapsed',
    },
    {
      ...base,
      name: { zh: '保单查不到，运营重试', en: 'Policies are away, operations retry' },
      answers: world({ policies: [{ error: 'policies-away' }, IN_FORCE] }),
      acts: [
        ...planned('session'),
        soon(order({ kind: 'retry' }, '保单系统恢复了')),
        ...[...filled, ...recorded, ...reviewed(), ...checked, ...confirms],
      ],
      ends: 'set-up',
    },
  ];
}

function notWanted(limits: TrustLimits): readonly TemplateScenario[] {
  const not = { ...base, ends: 'not-wanted' };
  const never = { ...base, ends: 'lapsed' };
  return [
    { ...not, name: { zh: '谈完客户先不设', en: 'Not now' }, acts: planned('session', { outcome: 'not-now' }) },
    {
      ...not,
      name: { zh: '客户经理退回，私行服务谈了，先不设', en: 'Given back, and not now' },
      acts: [...returned('session', 'branch', '不是我的客户'), ...planned('desk', { outcome: 'not-now' })],
    },
    {
      ...not,
      name: { zh: '最后一步反悔', en: 'Declines at the last step' },
      acts: [...prepared, soon({ kind: 'decline', step: 'confirm', as: 'customer', reason: '再想想' })],
    },
    { ...never, name: { zh: '最后一直没确认', en: 'Never confirms' }, acts: prepared, then: plus(limits.form, SOON) },
    {
      ...never,
      name: { zh: '客户经理、私行服务都没办', en: 'Nobody plans it' },
      acts: [],
      then: plus(limits.task, limits.task, SOON),
    },
    {
      ...never,
      name: { zh: '私行服务也退回', en: 'Given back twice' },
      acts: [...returned('session', 'branch', '休假'), ...returned('desk', 'remote', '人手不够')],
    },
    {
      ...base,
      name: { zh: '正在准备，客户叫停', en: 'Called off while it is prepared' },
      acts: [...planned('session'), soon(event('trust.called-off', { trust: TRUST }))],
      ends: 'called-off',
    },
    {
      ...base,
      name: { zh: '私行服务接着定，初稿没把握，法务看过，设好', en: 'The desk takes over, lawyers mend a doubtful draft, set up' },
      answers: world({ tell: [{ outcome: 'suppressed' }], draft: [{ outcome: 'unsure', values: { text: '' } }] }),
      acts: [
        ...returned('session', 'branch', '休假'),
        ...planned('desk'),
        ...[...filled, ...recorded, ...reviewed(), ...checked, ...confirms],
      ],
      ends: 'set-up',
    },
  ];
}

function refused(limits: TrustLimits): readonly TemplateScenario[] {
  const no: SimulatedAnswer = { outcome: 'refused' };
  const here = { ...base, input: asked('P-7709'), answers: world({ create: [no] }), ends: 'refused' };
  return [
    {
      ...here,
      name: { zh: '核心不接受，倒着撤掉，说明清楚；这时叫停已经晚了', en: 'Core refuses, all is undone; calling it off comes too late' },
      acts: [
        ...[...prepared, ...confirms],
        soon({ kind: 'take', step: 'explain', as: 'branch' }),
        soon(event('trust.called-off', { trust: TRUST })),
        ...worked('explain', 'branch', { fields: { note: '换一张保单再设' } }).slice(1),
      ],
    },
    {
      ...here,
      name: { zh: '核心一直没反应，撤掉，没人说明', en: 'Core is away for good, nobody explains' },
      answers: world({ create: [{ error: 'core-unavailable' }] }),
      acts: [...prepared, ...confirms],
      then: plus(limits.task, SOON),
    },
    {
      ...here,
      name: { zh: '撤掉以后，客户经理退回', en: 'Undone, and the adviser gives it back' },
      acts: [...prepared, ...confirms, ...returned('explain', 'branch', '客户不接电话')],
    },
  ];
}
