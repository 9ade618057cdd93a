import type { SimulatedAnswer } from '../../simulator/index.js';
import type { TemplateScenario } from '../template.js';
import { after, answering, NORMAL, order, plus, returned, soon, SOON, worked } from '../trial.js';
import type { OwnerIdentityLimits } from './limits.js';

/** What becomes of one owner: known at once, put right, seen by video, or never verified. */
export function ownerIdentityScenarios(limits: OwnerIdentityLimits): readonly TemplateScenario[] {
  return [...verified(), ...unverified(limits)];
}

const KNOWN = '110101198506151235';
const WRONG = '110101198506151230';
const input = (idNumber: string) => ({ owner: 'K-2031-1', name: '李建国', idNumber });
const MISMATCH: SimulatedAnswer = { outcome: 'mismatch' };
const declined = soon({ kind: 'decline', step: 'correct', as: 'customer', reason: '信息没错' });
const seen = (result: 'same' | 'unsure' | 'other') => worked('video', 'remote', { fields: { result } });

function verified(): readonly TemplateScenario[] {
  const base = { customer: NORMAL, ends: 'verified' };
  return [
    { ...base, name: { zh: '联网一查就对', en: 'Known at once' }, input: input(KNOWN), acts: [] },
    {
      ...base,
      name: { zh: '号码写错，企业改对了', en: 'A wrong number is put right' },
      input: input(WRONG),
      answers: answering({ check: [MISMATCH, { outcome: 'ok' }] }),
      acts: [
        soon({ kind: 'save', step: 'correct', as: 'customer', fields: { idNumber: KNOWN } }),
        soon({ kind: 'complete', step: 'correct', as: 'customer' }),
      ],
    },
    {
      ...base,
      name: { zh: '企业说没错，视频里是本人', en: 'Nothing is wrong, verified by video' },
      input: input(WRONG),
      answers: answering({ check: [MISMATCH] }),
      acts: [declined, ...seen('same')],
    },
    {
      ...base,
      name: { zh: '核查系统没反应，运营重试', en: 'The check is down, operations retry' },
      input: input(KNOWN),
      answers: answering({ check: [{ error: 'registry-away' }, { outcome: 'ok' }] }),
      acts: [soon(order({ kind: 'retry' }, '核查系统恢复了'))],
    },
  ];
}

function unverified({ correct, video }: OwnerIdentityLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: input(WRONG), answers: answering({ check: [MISMATCH] }), ends: 'unverified' };
  return [
    { ...base, name: { zh: '视频里不是本人', en: 'Somebody else on the video' }, acts: [declined, ...seen('other')] },
    {
      ...base,
      name: { zh: '企业不理，坐席联系不上退回', en: 'The company is silent, staff give up' },
      acts: [
        after(plus(correct, SOON), { kind: 'take', step: 'video', as: 'remote' }),
        ...returned('video', 'remote', '三次没接').slice(1),
      ],
    },
    { ...base, name: { zh: '没人理，时间到', en: 'Nobody does anything' }, acts: [], then: plus(correct, video, SOON) },
  ];
}
