import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { complaintForm, contactForm, dispatchForm, solutionForm, verdictForm } from './forms.js';
import { beginning, closing } from './frame-steps.js';
import { COMPLAINT_LIMITS, type ComplaintLimits } from './limits.js';
import { workSteps } from './work-steps.js';

/** The template's code. */
export const COMPLAINT_CODE = 'complaint';

/** J4 投诉 · Complaint SOP: every complaint has a class, an owner and two promises, and is opened again once if the customer says that it is not solved. */
export function complaintTemplate(limits: Limits = {}): Graph {
  const times: ComplaintLimits = { ...COMPLAINT_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '投诉处理', en: 'Complaint' },
    note: {
      zh: '投诉从哪来都一样：定级定责，按时联系、按时解决，超时逐级升级；赔付超过 500 元两个人看；客户说没解决，换人再办一次。',
      en: 'From whichever channel: class and owner, a first contact and a solution in time, reminders that climb; compensation above 500 yuan needs two people; what is not solved is opened again once.',
    },
    template: { code: COMPLAINT_CODE, version: 1 },
    settings: {
      contactClass: 'service',
      exits: [
        {
          id: 'withdrew',
          label: { zh: '客户撤诉', en: 'Customer withdrew' },
          goal: false,
          event: 'complaint.withdrawn',
          match: 'event.number == vars.number',
          outcome: 'withdrawn',
        },
      ],
    },
    variables: variablesOf([
      ['number', { zh: '投诉编号', en: 'Number' }, 'string', 'C1'],
      ['kind', { zh: '投诉什么', en: 'About what' }, 'string', 'C1'],
      ['severity', { zh: '严重程度', en: 'Severity' }, 'string', 'C1'],
      ['regulator', { zh: '监管转来', en: 'From the regulator' }, 'boolean', 'C1', false],
      ['repeated', { zh: '重复投诉', en: 'Comes again' }, 'boolean', 'C1', false],
      ['words', { zh: '客户怎么说', en: 'In their words' }, 'string', 'C2', null],
      ['class', { zh: '级别', en: 'Class' }, 'string', 'C1', null],
      ['owner', { zh: '交给谁', en: 'Owner' }, 'string', 'C1', ''],
      ['contactResult', { zh: '首次联系', en: 'First contact' }, 'string', 'C1', null],
      ['wish', { zh: '客户想要什么', en: 'What they want' }, 'string', 'C2', null],
      ['solution', { zh: '怎么处理', en: 'Solution' }, 'string', 'C1', null],
      ['compensation', { zh: '赔付金额', en: 'Compensation' }, 'number', 'C1', 0],
      ['answer', { zh: '给客户的答复', en: 'Answer' }, 'string', 'C2', ''],
      ['solved', { zh: '解决了吗', en: 'Solved?' }, 'string', 'C1', null],
      ['reopened', { zh: '重新受理过', en: 'Opened again' }, 'boolean', 'C1', false],
    ]),
    forms: [complaintForm, contactForm, solutionForm, dispatchForm, verdictForm],
    steps: arrange([...beginning, ...workSteps(times), ...closing(times)], PICTURE),
    links: linksOf(LINKS),
  };
}

const PICTURE: Picture = [
  [null, 'complaint'],
  [null, 'class'],
  [null, 'acknowledge'],
  [null, 'first-contact'],
  ['withdrawn', 'solve', 'dispatch', 'reopen'],
  [null, 'pays', 'where', 'solve-again'],
  ['compensate', 'answer'],
  [null, 'verdict'],
  [null, 'how-it-was'],
  ['closed', 'solved', 'unsolved'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['complaint', 'next', 'class'],
  ['class', 'classed', 'acknowledge'],
  ['class', 'else', 'acknowledge'],
  ['acknowledge', 'sent', 'first-contact'],
  ['acknowledge', 'suppressed', 'first-contact'],
  ['acknowledge', 'failed', 'first-contact'],
  ['first-contact', 'done', 'solve'],
  ['first-contact', 'withdrawn', 'withdrawn'],
  ['first-contact', 'returned', 'dispatch'],
  ['first-contact', 'expired', 'dispatch'],
  ['solve', 'done', 'pays'],
  ['solve', 'returned', 'dispatch'],
  ['solve', 'expired', 'dispatch'],
  ['solve-again', 'done', 'pays'],
  ['pays', 'pay', 'compensate'],
  ['pays', 'else', 'answer'],
  ['solve-again', 'returned', 'dispatch'],
  ['solve-again', 'expired', 'dispatch'],
  ['dispatch', 'done', 'where'],
  ['dispatch', 'returned', 'where'],
  ['dispatch', 'expired', 'where'],
  ['where', 'again', 'solve-again'],
  ['where', 'contacted', 'solve'],
  ['where', 'else', 'first-contact'],
  ['compensate', 'ok', 'answer'],
  ['answer', 'sent', 'verdict'],
  ['answer', 'suppressed', 'closed'],
  ['verdict', 'said', 'how-it-was'],
  ['verdict', 'time', 'closed'],
  ['how-it-was', 'solved', 'solved'],
  ['how-it-was', 'again', 'reopen'],
  ['how-it-was', 'else', 'unsolved'],
  ['reopen', 'next', 'solve-again'],
];
