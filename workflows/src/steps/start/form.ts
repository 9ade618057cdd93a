import type { FieldHint } from '../define-step.js';
import { type StartConfig, TRIGGER_KINDS, USUAL, USUAL_PER_MINUTE } from './config.js';
import { TRIGGERS } from './words.js';

const when = (...triggers: StartConfig['triggers']): FieldHint['showWhen'] => ({ field: 'triggers', hasAny: triggers });

/** How the settings are shown: each way to set it off brings its own along. */
export const form: { readonly [K in keyof StartConfig]-?: FieldHint } = {
  triggers: {
    label: { zh: '怎么发起', en: 'Set off by' },
    widget: 'choices',
    options: TRIGGER_KINDS.map((value) => ({ value, label: TRIGGERS[value] })),
    essential: true,
  },
  event: { label: { zh: '哪个事件', en: 'Which event' }, widget: 'event', showWhen: when('event'), essential: true },
  match: { label: { zh: '只要这样的事件', en: 'Only events where' }, widget: 'condition', showWhen: when('event') },
  form: { label: { zh: '发起表单', en: 'Form to fill' }, widget: 'form', showWhen: when('form'), essential: true },
  schedule: { label: { zh: '什么时候', en: 'When' }, widget: 'schedule', showWhen: when('schedule'), essential: true },
  over: {
    label: { zh: '到点给谁发起', en: 'For whom, when the time comes' },
    widget: 'select',
    options: [
      { value: 'audience', label: { zh: '客群里的每位客户', en: 'Every customer of the audience' } },
      { value: 'institutions', label: { zh: '每家机构一份', en: 'Once for each institution' } },
    ],
    usual: USUAL.over,
    showWhen: when('schedule'),
    essential: true,
  },
  institutions: {
    label: { zh: '哪些机构', en: 'Which institutions' },
    widget: 'choices',
    options: [
      { value: 'branch', label: { zh: '支行', en: 'Branches' } },
      { value: 'remote', label: { zh: '远程中心', en: 'Remote centres' } },
      { value: 'head', label: { zh: '总行', en: 'Head office' } },
    ],
    showWhen: { field: 'over', equals: 'institutions' },
  },
  audience: {
    label: { zh: '哪个客群', en: 'Which audience' },
    help: { zh: '选的时候就把规则记下来，以后客群改了也不影响', en: 'Its rule is kept as it is when you choose it' },
    widget: 'segment',
    showWhen: when('audience', 'schedule', 'broadcast'),
    essential: true,
  },
  crossing: {
    label: { zh: '进还是出', en: 'Entering or leaving' },
    widget: 'select',
    options: [
      { value: 'enter', label: { zh: '进入客群的时候', en: 'When they enter it' } },
      { value: 'leave', label: { zh: '离开客群的时候', en: 'When they leave it' } },
    ],
    usual: USUAL.crossing,
    showWhen: when('audience'),
  },
  enrol: {
    label: { zh: '从谁开始', en: 'Beginning with' },
    widget: 'select',
    options: [
      { value: 'both', label: { zh: '现在在里面的，和以后进来的', en: 'Those in it now, and those to come' } },
      { value: 'current', label: { zh: '只要现在在里面的', en: 'Those in it now' } },
      { value: 'future', label: { zh: '只要以后进来的', en: 'Those to come' } },
    ],
    usual: USUAL.enrol,
    showWhen: { field: 'crossing', equals: 'enter' },
  },
  businessEvent: {
    label: { zh: '哪个业务事件', en: 'Which business event' },
    widget: 'event',
    showWhen: when('broadcast'),
    essential: true,
  },
  businessMatch: {
    label: { zh: '只要这样的业务事件', en: 'Only business events where' },
    widget: 'condition',
    showWhen: when('broadcast'),
  },
  touches: {
    label: { zh: '牵涉到谁', en: 'Whom it touches' },
    help: {
      zh: '比如 event.product in customer.holdings；不写就是客群里的每一位',
      en: 'Such as event.product in customer.holdings; everybody in the audience when empty',
    },
    widget: 'condition',
    showWhen: when('broadcast'),
  },
  inputs: { label: { zh: '带来的信息', en: 'What it brings' }, widget: 'schema', essential: true },
  reentry: { label: { zh: '能不能再进', en: 'Entering again' }, widget: 'reentry', essential: true },
  eligible: {
    label: { zh: '谁可以进', en: 'Who may enter' },
    widget: 'condition',
    help: { zh: '不写就是谁都可以', en: 'Everyone when left empty' },
  },
  perDay: {
    label: { zh: '一天最多进', en: 'At most a day' },
    widget: 'number',
    unit: { zh: '位', en: 'entries' },
    help: { zh: '不写就是不限', en: 'Unlimited when empty' },
  },
  inAll: { label: { zh: '总共最多进', en: 'At most in all' }, widget: 'number', unit: { zh: '位', en: 'entries' } },
  perMinute: {
    label: { zh: '每分钟最多发起', en: 'Pace' },
    help: {
      zh: `成批发起时用得上，不写是 ${USUAL_PER_MINUTE}`,
      en: `Of entries in bulk; ${USUAL_PER_MINUTE} when empty`,
    },
    widget: 'number',
    unit: { zh: '位', en: 'a minute' },
    showWhen: when('schedule', 'audience', 'broadcast', 'manual'),
  },
  priority: {
    label: { zh: '成批发起时', en: 'Among runs in bulk' },
    widget: 'select',
    options: [
      { value: 'high', label: { zh: '先办', en: 'First' } },
      { value: 'normal', label: { zh: '按先后', en: 'In turn' } },
      { value: 'low', label: { zh: '后办', en: 'Last' } },
    ],
    usual: USUAL.priority,
    showWhen: when('schedule', 'audience', 'broadcast', 'manual'),
  },
};
