import type { Form } from '../../graph/form.js';
import type { By, WorkAction } from '../work-action.js';
import {
  changeWork,
  openWork,
  type Opening,
  type TaskConfig,
  type TouchConfig,
  type TouchpointState,
  type WorkConfig,
  type WorkResult,
} from '../index.js';

const MINUTE = 60_000;

const FORM: Form = {
  id: 'account',
  title: { zh: '开户', en: 'Account' },
  sections: [
    {
      id: 'personal',
      title: { zh: '个人资料', en: 'Personal' },
      fields: [
        { key: 'name', label: { zh: '姓名', en: 'Name' }, type: 'text', required: true, dataClass: 'C2' },
        { key: 'job', label: { zh: '职业', en: 'Job' }, type: 'text', required: false, dataClass: 'C2' },
      ],
    },
    {
      id: 'identity',
      title: { zh: '身份核验', en: 'Identity' },
      fields: [
        {
          key: 'photo',
          label: { zh: '身份证照片', en: 'Photo' },
          type: 'photo',
          required: true,
          dataClass: 'C3',
          customerOnly: true,
          verifiedBy: 'identity',
        },
      ],
    },
  ],
};

/** A touchpoint with a ladder of four: the customer, the assistant for 30 min, the remote centre twice for 20, the branch after 2 h at the latest. */
export const TOUCH: TouchConfig = {
  kind: 'touch',
  name: { zh: '填写开户申请', en: 'Apply' },
  form: FORM,
  scriptKit: null,
  leaseMs: 10 * MINUTE,
  idleMs: 10 * MINUTE,
  expiresMs: 30 * 24 * 60 * MINUTE,
  takeOver: 'with-reason',
  completions: [{ code: 'signed', label: { zh: '已签约' } }],
  ladder: [
    { id: 'self', family: 'customer', label: { zh: '本人' }, tryMs: MINUTE, tries: 1, byMs: null, channels: [] },
    { id: 'ai', family: 'ai', label: { zh: '智能助手' }, tryMs: 30 * MINUTE, tries: 1, byMs: null, channels: [], minimumConfidence: 0.8 },
    {
      id: 'remote',
      family: 'remote',
      label: { zh: '远程' },
      tryMs: 20 * MINUTE,
      tries: 2,
      byMs: null,
      channels: ['desk'],
      assignment: { kind: 'queue', queue: 'q' },
    },
    {
      id: 'branch',
      family: 'branch',
      label: { zh: '客户经理' },
      directWhen: 'customer.tier == "vip"',
      tryMs: 60 * MINUTE,
      tries: 1,
      byMs: 120 * MINUTE,
      channels: [],
      assignment: { kind: 'relationship-manager', otherwise: 'b' },
    },
  ],
};

export const TASK: TaskConfig = {
  kind: 'task',
  name: { zh: '复核' },
  form: FORM,
  scriptKit: null,
  assignment: { kind: 'queue', queue: 'q' },
  leaseMs: 30 * MINUTE,
  expiresMs: 24 * 60 * MINUTE,
  completions: [{ code: 'rejected', label: { zh: '不通过' } }],
};

export const customer: By = { actor: { kind: 'customer', id: 'c1', name: '王*芳' }, channel: 'app', family: 'customer' };
export const agent: By = { actor: { kind: 'staff', id: 's1', name: '孙悦' }, channel: 'desk', family: 'remote' };
export const manager: By = { actor: { kind: 'staff', id: 's2', name: '赵凯' }, channel: 'counter', family: 'branch' };
export const assistant: By = { actor: { kind: 'ai', id: 'a1', name: '智能助手' }, channel: 'bot', family: 'ai' };

/** The instant so many minutes after every test's beginning. */
export function minute(count: number): string {
  return new Date(Date.UTC(2026, 2, 10, 2, 0) + count * MINUTE).toISOString();
}

export function open(config: WorkConfig, opening: Partial<Opening> = {}): TouchpointState {
  return openWork(config, { at: minute(0), values: {}, conditions: {}, ...opening }).state;
}

export type Acts = readonly (readonly [minute: number, action: WorkAction])[];

/** Plays actions, each at its minute; gives the last result. */
export function play(config: WorkConfig, state: TouchpointState, acts: Acts): WorkResult {
  let result: WorkResult = { ok: true, state, entries: [], change: null, offers: [], notices: [] };
  for (const [at, action] of acts) result = changeWork(config, result.state, { ...action, at: minute(at) });
  return result;
}
