import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { confirmForm, deedForm, fixForm, needsForm, noteForm, recordingForm, sessionForm } from './forms.js';
import { TRUST_LIMITS, type TrustLimits } from './limits.js';
import { prepareSteps } from './prepare-steps.js';
import { sessionSteps } from './session-steps.js';
import { setUpSteps } from './set-up-steps.js';

/** The template's code. */
export const TRUST_CODE = 'insurance-trust';

/** J2 保险金信托 · Insurance trust in two working days: experts come into the task, four things go on at once, and bookings are undone in reverse. */
export function trustTemplate(limits: Limits = {}): Graph {
  const times: TrustLimits = { ...TRUST_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '保险金信托', en: 'Insurance trust' },
    note: {
      zh: '私行客户要设保险金信托：客户经理请专家一起定方案，需求、保单、双录、合同同时办，客户随时随地确认；承诺两个工作日，到八成告诉负责人；核心不接受，办过的倒着撤掉。',
      en: 'A private client wants an insurance trust: experts plan it with the adviser, four things go on at once, the customer confirms at any hour. Two working days are promised, the manager is told at four fifths, and bookings are undone in reverse.',
    },
    template: { code: TRUST_CODE, version: 1 },
    settings: {
      contactClass: 'service',
      exits: [
        {
          id: 'called-off',
          label: { zh: '客户叫停', en: 'Called off' },
          goal: false,
          event: 'trust.called-off',
          match: 'event.trust == vars.trust && vars.booking == null',
          outcome: 'called-off',
        },
      ],
    },
    variables: variablesOf([
      ['trust', { zh: '申请编号', en: 'Application' }, 'string', 'C1'],
      ['policy', { zh: '保单号', en: 'Policy' }, 'string', 'C2'],
      ['wish', { zh: '客户的想法', en: 'In their words' }, 'string', 'C2', null],
      ['structure', { zh: '信托结构', en: 'Structure' }, 'string', 'C1', null],
      ['fee', { zh: '设立费', en: 'Fee' }, 'number', 'C1', null],
      ['payout', { zh: '怎么领', en: 'Paid out' }, 'string', 'C1', null],
      ['beneficiaries', { zh: '给谁', en: 'For whom' }, 'string', 'C2', null],
      ['policyStatus', { zh: '保单状态', en: 'Policy status' }, 'string', 'C1', null],
      ['sum', { zh: '保额', en: 'Sum insured' }, 'number', 'C2', null],
      ['isRecorded', { zh: '双录好了', en: 'Recorded' }, 'boolean', 'C1', false],
      ['deed', { zh: '合同初稿', en: 'Draft of the deed' }, 'string', 'C2', null],
      ['isDeedFine', { zh: '合同可以签', en: 'Deed is fine' }, 'boolean', 'C1', false],
      ['deedNote', { zh: '法务意见', en: "Lawyers' note" }, 'string', 'C2', null],
      ['isAgreed', { zh: '客户同意', en: 'Customer agrees' }, 'boolean', 'C1', false],
      ['booking', { zh: '费用流水', en: 'Booking' }, 'string', 'C1', null],
      ['trustNumber', { zh: '信托编号', en: 'Number of the trust' }, 'string', 'C1', null],
    ]),
    forms: [sessionForm, needsForm, deedForm, recordingForm, fixForm, confirmForm, noteForm],
    steps: arrange([...sessionSteps(times), ...prepareSteps(times), ...setUpSteps(times)], PICTURE),
    links: linksOf(LINKS),
  };
}

const PICTURE: Picture = [
  [null, null, 'wish'],
  ['eighty', null, 'promise', null, 'whole'],
  ['manager-looks', 'desk', 'session', null, 'note-late'],
  ['clock-closed', null, 'prepare', null, 'apologise'],
  ['needs', 'policies', 'record', 'draft', 'late-closed'],
  [null, null, 'prepared', 'review', 'lapsed'],
  [null, 'fix', 'ready', 'confirm', 'not-wanted'],
  [null, 'book-fee', 'block', 'create', 'undo'],
  [null, 'set-up', 'tell', 'keep', 'note-refused'],
  [null, null, null, 'refused', 'explain'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['wish', 'next', 'promise'],
  ['promise', 'next', 'session'],
  ['session', 'done', 'prepare'],
  ['session', 'not-now', 'not-wanted'],
  ['session', 'returned', 'desk'],
  ['session', 'expired', 'desk'],
  ['desk', 'done', 'prepare'],
  ['desk', 'not-now', 'not-wanted'],
  ['desk', 'returned', 'lapsed'],
  ['desk', 'expired', 'lapsed'],
  ['session', 'on.clock', 'eighty'],
  ['session', 'on.due', 'whole'],
  ['eighty', 'time', 'manager-looks'],
  ['manager-looks', 'done', 'clock-closed'],
  ['manager-looks', 'returned', 'clock-closed'],
  ['manager-looks', 'expired', 'clock-closed'],
  ['whole', 'time', 'note-late'],
  ['note-late', 'next', 'apologise'],
  ['apologise', 'sent', 'late-closed'],
  ['apologise', 'suppressed', 'late-closed'],
  ['apologise', 'failed', 'late-closed'],
  ['prepare', 'needs', 'needs'],
  ['prepare', 'policies', 'policies'],
  ['prepare', 'record', 'record'],
  ['prepare', 'deed', 'draft'],
  ['needs', 'completed', 'prepared'],
  ['needs', 'declined', 'prepared'],
  ['needs', 'expired', 'prepared'],
  ['policies', 'ok', 'prepared'],
  ['record', 'done', 'prepared'],
  ['record', 'returned', 'prepared'],
  ['record', 'expired', 'record'],
  ['draft', 'ok', 'review'],
  ['draft', 'unsure', 'review'],
  ['review', 'done', 'prepared'],
  ['review', 'redraft', 'draft'],
  ['review', 'returned', 'review'],
  ['review', 'expired', 'review'],
  ['prepared', 'next', 'ready'],
  ['ready', 'ready', 'confirm'],
  ['ready', 'else', 'fix'],
  ['fix', 'done', 'confirm'],
  ['fix', 'impossible', 'lapsed'],
  ['fix', 'returned', 'lapsed'],
  ['fix', 'expired', 'lapsed'],
  ['confirm', 'completed', 'book-fee'],
  ['confirm', 'declined', 'not-wanted'],
  ['confirm', 'expired', 'lapsed'],
  ['book-fee', 'ok', 'block'],
  ['block', 'ok', 'create'],
  ['create', 'ok', 'keep'],
  ['create', 'refused', 'undo'],
  ['create', 'failed', 'undo'],
  ['undo', 'done', 'note-refused'],
  ['note-refused', 'next', 'explain'],
  ['explain', 'done', 'refused'],
  ['explain', 'returned', 'refused'],
  ['explain', 'expired', 'refused'],
  ['keep', 'next', 'tell'],
  ['tell', 'sent', 'set-up'],
  ['tell', 'suppressed', 'set-up'],
  ['tell', 'failed', 'set-up'],
];
