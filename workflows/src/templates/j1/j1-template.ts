import type { DataClass, Graph, Link, Text, ValueType, Variable } from '../../graph/graph.js';
import { applicationForm, callBackForm, reviewForm } from './forms.js';
import { J1_FAST_LIMITS, J1_LIMITS, type J1Limits } from './limits.js';
import { mainSteps } from './main-steps.js';
import { leavingSteps, mismatchSteps } from './side-steps.js';

/** The template's code. */
export const J1_CODE = 'break-off-relay';

/** How the template differs from the bank's own: `fast` makes hours seconds; single limits may be set on top. */
export interface J1Options {
  readonly fast?: boolean;
  readonly limits?: Partial<J1Limits>;
}

/** J1 断点续接 · Break-off relay: a wealth account application that whoever is at hand helps to finish, once. */
export function j1Template({ fast = false, limits }: J1Options = {}): Graph {
  const times: J1Limits = { ...(fast ? J1_FAST_LIMITS : J1_LIMITS), ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '断点续接·财富账户开户', en: 'Break-off relay, wealth account' },
    note: {
      zh: '客户在 App 里申请财富账户，停下来时由智能助手、远程中心、客户经理接着办；填过的不用重填。',
      en: 'A customer applies in the app; when they stop, assistant, remote centre and manager take over. Nothing is filled in twice.',
    },
    template: { code: J1_CODE, version: 1 },
    settings: {
      contactClass: 'service',
      exits: [
        {
          id: 'opened-elsewhere',
          label: { zh: '已在别处开好', en: 'Opened elsewhere' },
          goal: false,
          event: 'account.opened-elsewhere',
          outcome: 'opened-elsewhere',
        },
        {
          id: 'withdrew',
          label: { zh: '客户撤回申请', en: 'Customer withdrew' },
          goal: false,
          event: 'customer.withdrew',
          outcome: 'withdrawn',
        },
      ],
    },
    variables: VARIABLES.map(([name, label, type, dataClass]): Variable => ({ name, label, type, dataClass })),
    forms: [applicationForm, reviewForm, callBackForm],
    steps: [...mainSteps(times), ...mismatchSteps(times), ...leavingSteps(times)],
    links: LINKS.map(([from, outcome, to]): Link => ({ id: `${from}.${outcome}`, from, outcome, to })),
  };
}

const VARIABLES: readonly (readonly [string, Text, ValueType, DataClass])[] = [
  ['applicantName', { zh: '姓名', en: 'Name' }, 'string', 'C2'],
  ['mobile', { zh: '手机号', en: 'Mobile number' }, 'string', 'C2'],
  ['idNumber', { zh: '证件号', en: 'Identity card number' }, 'string', 'C3'],
  ['accountNumber', { zh: '账号', en: 'Account number' }, 'string', 'C2'],
  ['declineReason', { zh: '不办的原话', en: 'Why not, in their words' }, 'string', 'C2'],
  ['declineIntent', { zh: '不办的原因', en: 'Reason' }, 'string', 'C1'],
  ['declineConfidence', { zh: '把握', en: 'Confidence' }, 'number', 'C1'],
  ['reviewResult', { zh: '复核结果', en: 'Review finding' }, 'string', 'C1'],
  ['callResult', { zh: '回访结果', en: 'Call-back result' }, 'string', 'C1'],
  ['closingReason', { zh: '未办结论', en: 'Closing reason' }, 'string', 'C1'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['apply', 'next', 'fill'],
  ['fill', 'completed', 'open-account'],
  ['fill', 'declined', 'understand'],
  ['fill', 'expired', 'note-expired'],
  ['open-account', 'ok', 'tell-opened'],
  ['open-account', 'mismatch', 'await-supply'],
  ['await-supply', 'time', 'review'],
  ['await-supply', 'supplied', 'open-account'],
  ['review', 'done', 'tell-opened'],
  ['review', 'returned', 'note-declined'],
  ['review', 'expired', 'note-declined'],
  ['tell-opened', 'sent', 'opened'],
  ['tell-opened', 'suppressed', 'opened'],
  ['tell-opened', 'failed', 'opened'],
  ['understand', 'ok', 'contact-wanted'],
  ['understand', 'unsure', 'call-back'],
  ['understand', 'failed', 'call-back'],
  ['contact-wanted', 'contact', 'call-back'],
  ['contact-wanted', 'else', 'note-declined'],
  ['call-back', 'done', 'note-declined'],
  ['call-back', 'returned', 'note-declined'],
  ['call-back', 'expired', 'note-declined'],
  ['note-declined', 'next', 'not-opened'],
  ['note-expired', 'next', 'not-opened'],
];
