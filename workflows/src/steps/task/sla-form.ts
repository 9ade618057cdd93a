import type { FieldHint, ItemsHint } from '../define-step.js';
import type { SlaSettings } from './sla.js';

const kind: FieldHint = {
  label: { zh: '做什么', en: 'What' },
  widget: 'select',
  options: [
    { value: 'notify', label: { zh: '通知', en: 'Notify' } },
    { value: 'urgency', label: { zh: '加急', en: 'Raise urgency' } },
    { value: 'reassign', label: { zh: '改派', en: 'Reassign' } },
    { value: 'leave', label: { zh: '不办了，往下走', en: 'Leave the task' } },
  ],
};

const whom: FieldHint = {
  label: { zh: '通知谁', en: 'Whom' },
  widget: 'select',
  showWhen: { field: 'kind', equals: 'notify' },
  options: [
    { value: 'holder', label: { zh: '办理的人', en: 'Whoever works on it' } },
    { value: 'manager', label: { zh: '机构负责人', en: 'Manager of the institution' } },
    { value: 'role', label: { zh: '某个岗位', en: 'A role' } },
  ],
};

const role: FieldHint = {
  label: { zh: '哪个岗位', en: 'Role' },
  widget: 'select',
  showWhen: { field: 'whom', equals: 'role' },
  usual: 'manager',
  options: [
    { value: 'manager', label: { zh: '客户经理', en: 'Relationship managers' } },
    { value: 'agent', label: { zh: '远程坐席', en: 'Remote agents' } },
    { value: 'operator', label: { zh: '运营人员', en: 'Operations' } },
    { value: 'admin', label: { zh: '管理员', en: 'Administrators' } },
  ],
};

const to: FieldHint = {
  label: { zh: '改派给', en: 'To' },
  widget: 'select',
  showWhen: { field: 'kind', equals: 'reassign' },
  usual: 'next-group',
  options: [
    { value: 'next-group', label: { zh: '下一组', en: 'The next group' } },
    { value: 'manager', label: { zh: '机构负责人', en: 'Manager of the institution' } },
    { value: 'above', label: { zh: '上级机构', en: 'The institution above' } },
  ],
};

const urgent = { widget: 'number', showWhen: { field: 'kind', equals: 'urgency' } } as const;

/** One thing that is done when a time passes. */
const atOnce: ItemsHint = {
  key: 'id',
  base: 'react',
  add: { zh: '加一件要做的事', en: 'Add what happens' },
  empty: { zh: '只记下来', en: 'Only recorded' },
  initial: { kind: 'notify', whom: 'holder' },
  ordered: true,
  fields: {
    kind,
    whom,
    role,
    more: { ...urgent, label: { zh: '加多少', en: 'By' }, usual: '10' },
    most: { ...urgent, label: { zh: '最多加到', en: 'At most' }, usual: '100' },
    to,
    outcome: {
      label: { zh: '走哪个出口', en: 'Outcome' },
      widget: 'own-outcome',
      usual: 'expired',
      showWhen: { field: 'kind', equals: 'leave' },
    },
  },
};

const everyTime: ItemsHint = {
  ...atOnce,
  fields: { ...atOnce.fields, from: { label: { zh: '从第几次起', en: 'From which time on' }, widget: 'number', usual: '1' } },
};

/** How the settings about the promise are shown. */
export const slaForm: { readonly [K in keyof SlaSettings]-?: FieldHint } = {
  urgency: {
    label: { zh: '一开始多急', en: 'Urgency' },
    help: { zh: '0 到 100，越大越靠前；不写就和平常的一样', en: '0 to 100, the higher the earlier; empty: as usual' },
    widget: 'number',
    usual: '0',
  },
  goal: {
    label: { zh: '目标：最好多久办完', en: 'Goal' },
    help: { zh: '从任务建立算起', en: 'Counted from when the task opens' },
    widget: 'length',
  },
  atGoal: { label: { zh: '过了目标', en: 'When the goal has passed' }, widget: 'items', items: atOnce },
  deadline: {
    label: { zh: '时限：最晚多久办完', en: 'Deadline' },
    help: { zh: '从任务建立算起', en: 'Counted from when the task opens' },
    widget: 'length',
  },
  atDeadline: { label: { zh: '过了时限', en: 'When the deadline has passed' }, widget: 'items', items: atOnce },
  repeat: { label: { zh: '过了时限，每隔多久再催', en: 'After the deadline, again every' }, widget: 'length' },
  repeatTimes: { label: { zh: '最多催几次', en: 'At most' }, widget: 'number', usual: '100', unit: { zh: '次', en: 'times' } },
  atRepeat: { label: { zh: '每次催', en: 'Every time' }, widget: 'items', items: everyTime },
  calendar: { label: { zh: '按哪本日历', en: 'Calendar' }, widget: 'calendar' },
  waiting: {
    label: { zh: '等客户时，最多停表多久', en: 'Clock may stand still for' },
    help: { zh: '不设就不能停表；客户答复了接着走', en: 'Not set: it may not. It goes on when the customer has answered' },
    widget: 'duration',
  },
};
