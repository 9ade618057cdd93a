import type { TaskConfig, TouchConfig } from '@tongtu/workflows/touchpoint';

const minute = 60_000;

/** A touchpoint as J1 has it, in small: name, mobile, income and a verified identity number; customer, then assistant, remote centre, relationship manager. */
export const sampleTouch: TouchConfig = {
  kind: 'touch',
  name: { zh: '财富账户开户', en: 'Open a wealth account' },
  form: {
    id: 'account',
    title: { zh: '开户', en: 'Account' },
    sections: [
      {
        id: 'person',
        title: { zh: '个人资料', en: 'Personal data' },
        fields: [
          { key: 'city', label: { zh: '常住城市', en: 'City' }, type: 'text', required: true, dataClass: 'C1' },
          { key: 'mobile', label: { zh: '手机号', en: 'Mobile' }, type: 'phone', required: true, dataClass: 'C2' },
          { key: 'note', label: { zh: '备注', en: 'Note' }, type: 'text', required: false, dataClass: 'C1', maxLength: 20 },
          { key: 'tax', label: { zh: '税号', en: 'Tax number' }, type: 'text', required: false, dataClass: 'C3' },
        ],
      },
      {
        id: 'identity',
        title: { zh: '身份核验', en: 'Identity' },
        fields: [
          {
            key: 'idNumber',
            label: { zh: '证件号', en: 'Identity number' },
            type: 'id-number',
            required: true,
            dataClass: 'C3',
            customerOnly: true,
            verifiedBy: 'identity',
          },
        ],
      },
    ],
  },
  scriptKit: 'verify',
  leaseMs: 10 * minute,
  idleMs: 10 * minute,
  expiresMs: 24 * 60 * minute,
  takeOver: 'with-reason',
  completions: [{ code: 'completed', label: { zh: '办妥', en: 'Done' } }],
  ladder: [
    { id: 'self', family: 'customer', label: { zh: '客户自己', en: 'Customer' }, tryMs: 10 * minute, tries: 1, byMs: null, channels: [] },
    {
      id: 'assistant',
      family: 'ai',
      label: { zh: '智能助手', en: 'Assistant' },
      tryMs: 30 * minute,
      tries: 1,
      byMs: null,
      channels: [],
      minimumConfidence: 0.7,
    },
    {
      id: 'centre',
      family: 'remote',
      label: { zh: '远程中心', en: 'Remote centre' },
      tryMs: 30 * minute,
      tries: 2,
      byMs: null,
      channels: [],
      assignment: { kind: 'queue', queue: 'wealth' },
    },
    {
      id: 'manager',
      family: 'branch',
      label: { zh: '客户经理', en: 'Relationship manager' },
      directWhen: `customer.tier == 'vip'`,
      tryMs: 60 * minute,
      tries: 1,
      byMs: 120 * minute,
      channels: [],
      assignment: { kind: 'relationship-manager', otherwise: 'branch-desk' },
    },
  ],
};

/** A task of the remote centre with one field. */
export const sampleTask: TaskConfig = {
  kind: 'task',
  name: { zh: '回访', en: 'Call back' },
  form: {
    id: 'call',
    title: { zh: '回访记录', en: 'Call' },
    sections: [
      {
        id: 'call',
        title: { zh: '回访', en: 'Call' },
        fields: [{ key: 'result', label: { zh: '结果', en: 'Result' }, type: 'text', required: true, dataClass: 'C1' }],
      },
    ],
  },
  scriptKit: null,
  assignment: { kind: 'queue', queue: 'wealth' },
  leaseMs: 10 * minute,
  expiresMs: 24 * 60 * minute,
  completions: [],
};

/** A resident identity number that is well formed and belongs to nobody. */
export const sampleIdNumber = '11010519491231002X';
