import type { SimulatedAnswer } from '../../simulator/index.js';
import type { TemplateScenario } from '../template.js';
import { answering, event, NORMAL, order, plus, returned, soon, SOON, type Timed, worked } from '../trial.js';
import type { AppointmentLimits } from './limits.js';

/** What becomes of an appointment: kept, moved, called off, missed. */
export function appointmentScenarios(limits: AppointmentLimits): readonly TemplateScenario[] {
  return [...kept(), ...missed(limits)];
}

const APPOINTMENT = 'K-2031-seal';
const base = { customer: NORMAL, input: { appointment: APPOINTMENT, purpose: 'seal', branch: 'east' } };
const HELD: SimulatedAnswer = { outcome: 'ok', values: { at: '2026-03-12T03:00:00.000Z', time: '11:00' } };
const books = (slot = 'late-morning'): readonly Timed[] => [
  soon({ kind: 'save', step: 'book', as: 'customer', fields: { visitDate: '2026-03-12', slot } }),
  soon({ kind: 'complete', step: 'book', as: 'customer' }),
];
const arrives = soon(event('appointment.arrived', { appointment: APPOINTMENT }));
const served = (outcome?: string): readonly Timed[] =>
  worked('serve', 'branch', { fields: { isSeen: true, remark: '印鉴已预留' }, ...(outcome === undefined ? {} : { outcome }) });
const moves = (appointment = APPOINTMENT): Timed =>
  soon(event('appointment.moved', { appointment, day: '2026-03-13', time: '09:30', at: '2026-03-13T01:30:00.000Z' }));

function kept(): readonly TemplateScenario[] {
  const here = { ...base, ends: 'attended' };
  return [
    {
      ...here,
      name: { zh: '约好，按时来办', en: 'Booked and kept' },
      answers: answering({ hold: [HELD] }),
      acts: [...books(), arrives, ...served()],
    },
    {
      ...here,
      name: { zh: '改期一次再来；另一个预约改期，这边不动', en: 'Moved once; what moves the other appointment leaves this one alone' },
      answers: answering({ hold: [HELD], confirm: [{ outcome: 'sent' }, { outcome: 'suppressed' }] }),
      acts: [...books(), moves('K-2031-interview'), moves(), arrives, ...served()],
    },
    {
      ...here,
      name: { zh: '约满换时间，证件不齐再约一次', en: 'Full at first, then papers are missing' },
      answers: answering({ hold: [{ outcome: 'full' }, HELD], confirm: [{ outcome: 'failed' }, { outcome: 'sent' }] }),
      acts: [
        ...books('early'),
        ...books(),
        arrives,
        ...returned('serve', 'branch', '先接另一位'),
        ...served('papers'),
        ...books(),
        arrives,
        ...served(),
      ],
    },
    {
      ...here,
      name: { zh: '取消后重约；名额系统没反应，运营重试', en: 'Called off and booked again, operations retry' },
      answers: answering({ hold: [{ error: 'bookings-away' }, HELD] }),
      acts: [
        ...books(),
        soon(order({ kind: 'retry' }, '名额系统恢复了')),
        soon(event('appointment.cancelled', { appointment: APPOINTMENT })),
        ...books('afternoon'),
        arrives,
        ...served(),
      ],
    },
  ];
}

function missed({ book, visit }: AppointmentLimits): readonly TemplateScenario[] {
  const away = { ...base, answers: answering({ hold: [HELD] }), ends: 'missed' };
  return [
    { ...away, name: { zh: '约了没来', en: 'Booked, and does not come' }, acts: books(), then: 'P4D' },
    {
      ...away,
      name: { zh: '约的时间已经过了', en: 'The time is past already' },
      answers: answering({ hold: [{ outcome: 'ok', values: { at: '2026-03-01T03:00:00.000Z' } }] }),
      acts: books(),
    },
    {
      ...away,
      name: { zh: '不想来网点', en: 'Does not want to come' },
      acts: [soon({ kind: 'decline', step: 'book', as: 'customer', reason: '不办了' })],
    },
    { ...away, name: { zh: '一直没选时间', en: 'Never chooses a time' }, acts: [], then: plus(book, SOON) },
    { ...away, name: { zh: '来了没人接待', en: 'Nobody serves them' }, acts: [...books(), arrives], then: plus(visit, SOON) },
  ];
}
