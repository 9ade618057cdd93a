import type { JsonObject, Text } from '../../graph/graph.js';
import { coreAction, noted, type Told, valuesOf } from '../core-steps.js';
import { BUSINESS_QUEUE } from '../j6/staff.js';
import { endCard, type Drawn } from '../picture.js';
import type { AppointmentLimits } from './limits.js';

/** A time is chosen, held, and confirmed. */
export function bookingSteps(limits: AppointmentLimits): readonly Drawn[] {
  return [
    {
      id: 'needed',
      type: 'start',
      name: { zh: '要来一次网点', en: 'A visit is needed' },
      config: {
        triggers: ['call', 'api'],
        inputs: ['appointment', 'purpose', 'branch'].map((variable) => ({ variable, required: variable !== 'branch' })),
        reentry: { kind: 'per-key', key: 'vars.appointment' },
      },
    },
    {
      id: 'book',
      type: 'touch',
      name: { zh: '客户选时间', en: 'Choose a time' },
      config: {
        ...{ form: 'booking', expires: limits.book, idle: limits.idle, lease: limits.lease, takeOver: 'with-reason' },
        ...{ completions: [], prefill: [] },
        results: ['visitDate', 'slot'].map((variable) => ({ variable, from: variable })),
        ladder: [
          { id: 'self', family: 'customer', label: { zh: '客户本人', en: 'The customer' }, tryFor: limits.book, tries: 1, channels: [] },
        ],
      },
    },
    coreAction({
      ...{ id: 'hold', name: { zh: '占住名额', en: 'Hold the time' }, path: '/appointments' },
      body: { appointment: 'vars.appointment', branch: 'vars.branch', day: 'vars.visitDate', slot: 'vars.slot' },
      outcomes: [{ code: 'full', label: { zh: '约满了', en: 'Full' } }],
      results: { visitAt: 'at', visitTime: 'time' },
    }),
    confirm,
  ];
}

const confirm: Drawn = {
  id: 'confirm',
  type: 'message',
  name: { zh: '告知时间', en: 'Confirm the time' },
  config: {
    channels: [
      {
        channel: 'in-app',
        title: { zh: '网点约好了', en: 'Your appointment' },
        body: {
          zh: '约在 {{vars.visitDate}} {{vars.visitTime}}，请带好证件和印章。来不了可以在这里改期。',
          en: 'You are expected on {{vars.visitDate}} at {{vars.visitTime}}. Bring papers and seal; move it here if you cannot come.',
        },
      },
      {
        channel: 'sms',
        body: {
          zh: '网点预约：{{vars.visitDate}} {{vars.visitTime}}，请带好证件和印章；改期请打开手机银行。',
          en: 'Appointment on {{vars.visitDate}} at {{vars.visitTime}}. Bring papers and seal; move it in the app.',
        },
      },
    ],
    ...{ class: 'service', consent: 'service', order: 'drawn', quiet: 'wait', active: 'send', tries: 3 },
  },
};

/** The customer comes, moves it, calls it off, or does not come. */
export function visitSteps(limits: AppointmentLimits): readonly Drawn[] {
  return [
    {
      id: 'await-visit',
      type: 'wait',
      name: { zh: '等客户来', en: 'Wait for the visit' },
      config: {
        ...{ until: 'vars.visitAt', shift: limits.grace, shiftDirection: 'after' },
        events: [
          heard({ id: 'arrived', label: { zh: '来了', en: 'Here' } }),
          heard({
            ...{ id: 'moved', label: { zh: '改期', en: 'Moved' } },
            assign: { visitDate: 'event.day', visitTime: 'event.time', visitAt: 'event.at' },
          }),
          heard({ id: 'cancelled', label: { zh: '取消', en: 'Called off' } }),
        ],
      },
    },
    noted('note-moved', { zh: '记下：改期了', en: 'It was moved' }, { stage: { zh: '改期', en: 'Moved' } }),
    serve(limits),
    endCard('attended', { zh: '来办了', en: 'Attended' }),
    endCard('missed', { zh: '没来', en: 'Missed' }),
  ];
}

interface Heard {
  readonly id: string;
  readonly label: Required<Text>;
  readonly assign?: Told;
}

/** What happens to this appointment, and what is taken over from it. */
function heard({ id, label, assign = {} }: Heard): JsonObject {
  const match = 'event.appointment == vars.appointment';
  return { id, label, event: `appointment.${id}`, match, since: 'step', assign: valuesOf(assign) };
}

function serve(limits: AppointmentLimits): Drawn {
  return {
    id: 'serve',
    type: 'task',
    name: { zh: '网点办理', en: 'Serve at the branch' },
    config: {
      assignment: { kind: 'institution', level: 'own', who: 'everyone', otherwise: BUSINESS_QUEUE },
      form: 'visit',
      instructions: {
        zh: '客户按约来了：核对证件和本人，办完写一句。证件不齐，选“证件不齐”，请客户另约。',
        en: 'The customer is here: check papers and person. If papers are missing say so, and another time is chosen.',
      },
      brief: valuesOf({ appointment: 'vars.appointment', purpose: 'vars.purpose', visitTime: 'vars.visitTime' }),
      ...{ expires: limits.visit, lease: limits.lease },
      completions: [{ code: 'papers', label: { zh: '证件不齐', en: 'Papers missing' } }],
      results: [],
    },
  };
}
