import type { JsonObject } from '../../graph/graph.js';
import { endCard, type Drawn } from '../picture.js';
import type { OpeningLimits } from './limits.js';
import { DUTY_QUEUE } from './staff.js';

/** Every branch checks itself; who is late is seen to by those above, and who cannot open is decided about. */
export function openingSteps(limits: OpeningLimits): readonly Drawn[] {
  return [
    morning,
    check(limits),
    deciding('manager-decides', { zh: '网点负责人决定', en: 'The manager decides' }, { level: 'own', expires: limits.decide }),
    deciding('region-decides', { zh: '上级机构决定', en: 'The region decides' }, { level: 'above', expires: limits.regionDecides }),
    {
      id: 'how',
      type: 'decision',
      name: { zh: '怎么开门', en: 'How it opens' },
      config: {
        cases: [
          { id: 'open', label: { zh: '照常', en: 'As usual' }, when: 'vars.decision == "open"' },
          { id: 'late', label: { zh: '晚点开', en: 'Later' }, when: 'vars.decision == "late"' },
        ],
      },
    },
    follow(limits),
    endCard('ready', { zh: '准时开门', en: 'Opens as usual' }),
    endCard('late', { zh: '晚点开门', en: 'Opens later' }),
    endCard('shut', { zh: '今天不开', en: 'Stays shut' }),
    endCard('followed', { zh: '督办结束', en: 'Followed up' }),
  ];
}

/** Every day that is worked, weekends worked in exchange included, once for each branch. */
const morning: Drawn = {
  id: 'morning',
  type: 'start',
  name: { zh: '每个工作日 8:00', en: 'Every working day at eight' },
  config: {
    triggers: ['schedule'],
    schedule: { every: 'day', at: '08:00', holidays: 'skip' },
    over: 'institutions',
    institutions: ['branch'],
    inputs: [{ variable: 'branch', required: false, value: 'event.institution.code' }],
    reentry: { kind: 'per-key', key: 'date(now, "Asia/Shanghai")' },
    priority: 'high',
  },
};

/** Five things that head office wants to see, in any order; a branch adds its own. */
const ITEMS: JsonObject['checklist'] = [
  { id: 'vault', label: { zh: '金库门和监控', en: 'Vault door and cameras' }, evidence: 'photo' },
  {
    id: 'atm',
    label: { zh: '自助机现金', en: 'Cash in the machines' },
    evidence: 'reading',
    minimum: 50_000,
    maximum: 2_000_000,
    unit: '元',
  },
  { id: 'exit', label: { zh: '消防通道', en: 'Fire exit' }, evidence: 'photo' },
  { id: 'network', label: { zh: '网络和叫号机', en: 'Network and ticket machine' }, evidence: 'note' },
  { id: 'posters', label: { zh: '公示和海报', en: 'Notices and posters' }, evidence: 'photo' },
  { id: 'sign', label: { zh: '值班人签字', en: 'Signature of whoever is on duty' }, evidence: 'signature' },
];

function check(limits: OpeningLimits): Drawn {
  return {
    id: 'check',
    type: 'task',
    name: { zh: '营业前检查', en: 'Opening check' },
    on: [
      {
        id: 'region',
        label: { zh: '9:05 没查完', en: 'After 9:05' },
        when: { kind: 'timer', after: limits.region },
        interrupting: false,
      },
    ],
    config: {
      assignment: { kind: 'institution', level: 'own', who: 'everyone', otherwise: DUTY_QUEUE },
      form: 'opening',
      instructions: {
        zh: '哪一项先查都行，每一项留下凭据；网点自己要查的，可以加在后面。查出问题就选“有问题”。',
        en: 'In any order, each with its evidence; add what your branch wants to look at. If something is wrong, say so.',
      },
      brief: [{ name: 'branch', value: 'vars.branch' }],
      expires: limits.check,
      lease: limits.lease,
      goal: limits.manager,
      atGoal: [{ id: 'manager', kind: 'notify', whom: 'manager' }],
      deadline: limits.region,
      atDeadline: [{ id: 'urge', kind: 'urgency', more: 40 }],
      checklist: ITEMS,
      checklistOpen: true,
      completions: [{ code: 'trouble', label: { zh: '有问题', en: 'Trouble' } }],
      results: [{ variable: 'remark', from: 'remark' }],
    },
  };
}

interface Deciding {
  readonly level: 'own' | 'above';
  readonly expires: string;
}

function deciding(id: string, name: { readonly zh: string; readonly en: string }, { level, expires }: Deciding): Drawn {
  return {
    id,
    type: 'task',
    name,
    config: {
      assignment: { kind: 'institution', level, who: 'manager', otherwise: DUTY_QUEUE },
      form: 'decision',
      instructions: {
        zh: '看看哪一项没过，决定照常开、晚点开，还是今天不开，写下理由。',
        en: 'See what is wrong and decide: open as usual, open later, or stay shut today. Give the reasons.',
      },
      brief: [
        { name: 'branch', value: 'vars.branch' },
        { name: 'remark', value: 'vars.remark' },
      ],
      expires,
      lease: expires,
      completions: [],
      results: [{ variable: 'decision', from: 'decision' }],
    },
  };
}

/** Five past nine: the region sees to it, while the branch goes on checking. */
function follow(limits: OpeningLimits): Drawn {
  return {
    id: 'follow',
    type: 'task',
    name: { zh: '上级督办', en: 'The region sees to it' },
    config: {
      assignment: { kind: 'institution', level: 'above', who: 'manager', otherwise: DUTY_QUEUE },
      form: 'follow',
      instructions: {
        zh: '网点还没查完。打电话问问卡在哪，能帮就帮；网点查完了，这件事会自己收回。',
        en: 'The branch has not finished. Ask what keeps them and help; as soon as they have finished, this is taken back.',
      },
      brief: [{ name: 'branch', value: 'vars.branch' }],
      expires: limits.check,
      lease: limits.lease,
      completions: [],
      results: [],
    },
  };
}
