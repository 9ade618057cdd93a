import { durationMs, toDuration } from '../../calendar/index.js';
import type { TemplateScenario } from '../template.js';
import { after, order, plus, returned, soon, SOON, type Timed, worked } from '../trial.js';
import type { OpeningLimits } from './limits.js';

/** What may happen in a branch before it opens. Nobody's customer travels: it is the branch itself. */
export function openingScenarios(limits: OpeningLimits): readonly TemplateScenario[] {
  return [...inTime(), ...late(limits), ...troubled(limits)];
}

const EIGHT = '2026-03-10T00:00:00.000Z';
const base = { customer: {}, input: {}, at: EIGHT };
const EVIDENCE: readonly (readonly [item: string, evidence: string | number])[] = [
  ['network', '两条线路都通'],
  ['vault', 'photo-vault'],
  ['exit', 'photo-exit'],
  ['atm', 320_000],
  ['posters', 'photo-posters'],
  ['sign', 'signature-zhou'],
];

const taken: Timed = soon({ kind: 'take', step: 'check', as: 'branch' });
const ticked: readonly Timed[] = EVIDENCE.map(([item, evidence]) => soon({ kind: 'check', step: 'check', as: 'branch', item, evidence }));
const finished = (outcome?: string): Timed =>
  soon({ kind: 'complete', step: 'check', as: 'branch', ...(outcome === undefined ? {} : { outcome }) });
const trouble = [
  taken,
  ...ticked,
  soon({ kind: 'save', step: 'check', as: 'branch', fields: { remark: '金库门报警器不响' } }),
  finished('trouble'),
];
const decides = (step: 'manager-decides' | 'region-decides', decision: 'open' | 'late' | 'shut'): readonly Timed[] =>
  worked(step, 'branch', { fields: { decision, reason: '已请厂家来修' } });

/** From when the region is told until the check is over. */
const fromRegionToNoon = ({ check, region }: OpeningLimits): string => toDuration(durationMs(check) - durationMs(region));

function inTime(): readonly TemplateScenario[] {
  return [
    { ...base, name: { zh: '六项查完，准时开门', en: 'All checked in time' }, acts: [taken, ...ticked, finished()], ends: 'ready' },
    {
      ...base,
      name: { zh: '网点自己加了一项', en: 'The branch adds an item of its own' },
      acts: [
        taken,
        soon({ kind: 'add-item', step: 'check', as: 'branch', label: '雨伞架', evidence: 'note' }),
        ...ticked,
        soon({ kind: 'check', step: 'check', as: 'branch', item: 'added-1', evidence: '十把' }),
        finished(),
      ],
      ends: 'ready',
    },
  ];
}

function late(limits: OpeningLimits): readonly TemplateScenario[] {
  const afterNine = plus(limits.region, SOON);
  return [
    {
      ...base,
      name: { zh: '9:05 还没查完，上级督办，查完收回', en: 'Late, the region sees to it, then it is done' },
      acts: [after(afterNine, taken.act), ...ticked, finished()],
      ends: 'ready',
    },
    {
      ...base,
      name: { zh: '上级打过电话，网点才查完', en: 'The region calls, the branch finishes' },
      acts: [
        after(afterNine, { kind: 'take', step: 'follow', as: 'branch' }),
        ...worked('follow', 'branch', { fields: { followed: '人手不够，已派人' } }).slice(1),
        taken,
        ...ticked,
        finished(),
      ],
      ends: 'ready',
    },
    {
      ...base,
      name: { zh: '一个上午没人查，谁也没决定', en: 'Nobody checks, nobody decides' },
      acts: [],
      then: plus(limits.check, limits.decide, limits.regionDecides, limits.check, SOON),
      ends: 'shut',
    },
    {
      ...base,
      name: { zh: '督办退回，检查超时，负责人说晚点开', en: 'Sent back by the region, the manager opens later' },
      acts: [
        after(afterNine, { kind: 'take', step: 'follow', as: 'branch' }),
        ...returned('follow', 'branch', '已经在现场').slice(1),
        after(fromRegionToNoon(limits), { kind: 'take', step: 'manager-decides', as: 'branch' }),
        ...decides('manager-decides', 'late').slice(1),
      ],
      ends: 'late',
    },
  ];
}

function troubled(limits: OpeningLimits): readonly TemplateScenario[] {
  return [
    {
      ...base,
      name: { zh: '金库报警不响，负责人决定照常开', en: 'Something is wrong, the manager opens as usual' },
      acts: [...trouble, ...decides('manager-decides', 'open')],
      ends: 'ready',
    },
    {
      ...base,
      name: { zh: '没人敢查，负责人不定，上级决定不开', en: 'The region decides to stay shut' },
      acts: [
        ...returned('check', 'branch', '水管爆了，进不去'),
        ...returned('manager-decides', 'branch', '我定不了'),
        ...decides('region-decides', 'shut'),
      ],
      ends: 'shut',
    },
    {
      ...base,
      name: { zh: '上级也退回，先不开', en: 'Nobody wants to decide' },
      acts: [
        ...trouble,
        after(plus(limits.decide, SOON), { kind: 'take', step: 'region-decides', as: 'branch' }),
        ...returned('region-decides', 'branch', '请总行定').slice(1),
      ],
      ends: 'shut',
    },
    {
      ...base,
      name: { zh: '运营知道今天停业，直接结束', en: 'Operations call it off' },
      acts: [taken, soon(order({ kind: 'cancel' }, '台风停业'))],
      ends: 'cancelled',
    },
  ];
}
