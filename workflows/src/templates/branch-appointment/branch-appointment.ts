import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { bookingForm, visitForm } from './forms.js';
import { APPOINTMENT_LIMITS, type AppointmentLimits } from './limits.js';
import { bookingSteps, visitSteps } from './steps.js';

/** The template's code, and that of the journey that others call. */
export const APPOINTMENT_CODE = 'branch-appointment';

/** One visit to a branch: booked, moved as often as need be, kept or missed. Several of one customer stand side by side, each a case of its own. */
export function appointmentTemplate(limits: Limits = {}): Graph {
  const times: AppointmentLimits = { ...APPOINTMENT_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '网点预约', en: 'Branch appointment' },
    note: {
      zh: '约一次网点：客户选时间，占住名额，可以改期；来了就办，没来记下。同一位客户可以同时约几次，改一次不影响别的。',
      en: 'One visit to a branch: a time is chosen and held, and may be moved; who comes is served. Several appointments of one customer stand side by side.',
    },
    template: { code: APPOINTMENT_CODE, version: 1 },
    settings: { contactClass: 'service', exits: [] },
    variables: variablesOf([
      ['appointment', { zh: '预约编号', en: 'Appointment' }, 'string', 'C1'],
      ['purpose', { zh: '来办什么', en: 'What for' }, 'string', 'C1'],
      ['branch', { zh: '网点', en: 'Branch' }, 'string', 'C1', null],
      ['visitDate', { zh: '哪天', en: 'Day' }, 'date', 'C1', null],
      ['slot', { zh: '哪个时段', en: 'Which time' }, 'string', 'C1', null],
      ['visitTime', { zh: '几点', en: 'Time' }, 'string', 'C1', null],
      ['visitAt', { zh: '预约时间', en: 'Time of the visit' }, 'datetime', 'C1', null],
    ]),
    forms: [bookingForm, visitForm],
    steps: arrange([...bookingSteps(times), ...visitSteps(times)], PICTURE),
    links: linksOf(LINKS),
  };
}

const PICTURE: Picture = [
  [null, 'needed'],
  [null, 'book'],
  [null, 'hold'],
  [null, 'confirm'],
  [null, 'await-visit', 'note-moved'],
  [null, 'serve'],
  [null, 'attended', 'missed'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['needed', 'next', 'book'],
  ['book', 'completed', 'hold'],
  ['book', 'declined', 'missed'],
  ['book', 'expired', 'missed'],
  ['hold', 'ok', 'confirm'],
  ['hold', 'full', 'book'],
  ['confirm', 'sent', 'await-visit'],
  ['confirm', 'suppressed', 'await-visit'],
  ['confirm', 'failed', 'await-visit'],
  ['await-visit', 'arrived', 'serve'],
  ['await-visit', 'moved', 'note-moved'],
  ['await-visit', 'cancelled', 'book'],
  ['await-visit', 'time', 'missed'],
  ['await-visit', 'past', 'missed'],
  ['note-moved', 'next', 'confirm'],
  ['serve', 'done', 'attended'],
  ['serve', 'papers', 'book'],
  ['serve', 'returned', 'serve'],
  ['serve', 'expired', 'missed'],
];
