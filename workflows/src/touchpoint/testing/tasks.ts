import type { CalendarTable } from '../../calendar/index.js';
import type { TaskConfig } from '../task-config.js';
import { PLAIN_CALENDAR } from '../../calendar/index.js';
import { TASK } from './sketch.js';

const MINUTE = 60_000;
const ZONE = 'Asia/Shanghai';

/** The bank's week with a holiday on the Thursday. The sketches' clock begins on Tuesday 10 March at ten. */
export const WEEK: CalendarTable = { ...PLAIN_CALENDAR, days: { '2026-03-12': 'holiday' } };

/**
 * A complaint: answered within 2 working hours, or within 4 at the latest; every working hour after that (three times) more urgent, from the second on the manager is
 * told, at the third the institution above has it. The clock may stand still for two days.
 */
export const COMPLAINT: TaskConfig = {
  ...TASK,
  leaseMs: 5 * 24 * 60 * MINUTE,
  expiresMs: 30 * 24 * 60 * MINUTE,
  waitingMs: 2 * 24 * 60 * MINUTE,
  sla: {
    goal: { due: { zone: ZONE, working: { amount: 2, unit: 'hours' } }, then: [{ deed: { kind: 'notify', whom: 'holder' } }] },
    deadline: { due: { zone: ZONE, working: { amount: 4, unit: 'hours' } }, then: [{ deed: { kind: 'urgency', by: 20, most: 50 } }] },
    repeat: {
      due: { zone: ZONE, working: { amount: 1, unit: 'hours' } },
      times: 3,
      then: [
        { deed: { kind: 'urgency', by: 20, most: 50 } },
        { from: 2, deed: { kind: 'notify', whom: 'manager' } },
        { from: 3, deed: { kind: 'reassign', to: 'above' } },
      ],
    },
  },
};

/** A task that three groups are asked to claim, each for half an hour; the last one keeps it. */
export const CHAIN: TaskConfig = {
  ...TASK,
  claimWithinMs: 30 * MINUTE,
  chain: [
    { id: 'second', label: { zh: '二线' }, assignment: { kind: 'least-loaded', queue: 'second' }, withinMs: 30 * MINUTE },
    { id: 'third', label: { zh: '专家' }, assignment: { kind: 'computed', value: 'vars.expert', otherwise: 'third' }, withinMs: null },
  ],
};

/** An inspection: four items in any order, each with its evidence; whoever does it may add some. */
export const INSPECTION: TaskConfig = {
  ...TASK,
  form: { ...TASK.form, sections: [] },
  checklist: {
    open: true,
    items: [
      { id: 'vault', label: { zh: '金库', en: 'Vault' }, evidence: 'photo', required: true },
      {
        id: 'cold',
        label: { zh: '机房温度', en: 'Temperature' },
        evidence: 'reading',
        required: true,
        minimum: 16,
        maximum: 28,
        unit: '℃',
      },
      { id: 'exit', label: { zh: '安全出口', en: 'Fire exit' }, evidence: 'none', required: true },
      { id: 'posters', label: { zh: '海报', en: 'Posters' }, evidence: 'note', required: false },
    ],
  },
};

/** A compensation: a second person of the same desk checks it when it is above 500. */
export const COMPENSATION: TaskConfig = {
  ...TASK,
  form: {
    ...TASK.form,
    sections: [
      {
        id: 'money',
        title: { zh: '补偿' },
        fields: [
          { key: 'name', label: { zh: '姓名' }, type: 'text', required: false, dataClass: 'C2' },
          { key: 'amount', label: { zh: '金额' }, type: 'number', required: false, dataClass: 'C1' },
        ],
      },
    ],
  },
  fourEyes: { applies: { field: 'amount', above: 500 }, reviewers: { kind: 'queue', queue: 'seniors' } },
};

/** An advice for which a trust expert (two people, then a queue) has to be heard, and a lawyer may be. */
export const ADVICE: TaskConfig = {
  ...TASK,
  leaseMs: 300 * MINUTE,
  form: { ...TASK.form, sections: [] },
  experts: [
    {
      id: 'trust',
      label: { zh: '信托专家', en: 'Trust expert' },
      staff: ['lin', 'qin'],
      queue: 'trust',
      withinMs: 30 * MINUTE,
      needed: true,
    },
    { id: 'law', label: { zh: '法务', en: 'Lawyer' }, staff: ['wu'], queue: null, withinMs: 30 * MINUTE, needed: false },
  ],
};
