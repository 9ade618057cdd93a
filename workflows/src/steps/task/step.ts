import { formatLength } from '../../calendar/index.js';
import { assignmentExpressions, describeAssignment, queueOf } from '../assignment-settings.js';
import { defineStep, type ExpressionUse, type StepFacts } from '../define-step.js';
import { reasonsIn } from '../reasons-in.js';
import { expressionsAt, fieldsRead, isDayOrMore, textsAt } from '../settings.js';
import { type Assignment, familyOf } from '../../touchpoint/assignment.js';
import { config, type TaskSettings } from './config.js';
import { taskForm } from './form.js';
import { lowerTask } from './lower.js';
import { staffWork } from './staff-work.js';
import { reviewersOf } from './together.js';

/** A member of staff does something for the customer: it waits in a queue or goes to the customer's own manager. */
export const taskStep = defineStep<TaskSettings>({
  type: 'task',
  label: { zh: '员工任务', en: 'Task' },
  help: { zh: '请员工办一件事：放进队列，或交给客户自己的经理', en: "Staff do something: from a queue, or by the customer's own manager" },
  group: 'staff',
  icon: 'task',
  family: (settings) => familyOf(settings.assignment),
  config,
  initial: { assignment: { kind: 'queue', queue: '' }, form: '', brief: [], expires: 'P1D', lease: 'PT30M', completions: [], results: [] },
  form: taskForm,
  outcomes: (settings) => [
    { code: 'done', label: { zh: '办妥', en: 'Done' }, required: true },
    ...settings.completions.map((one) => ({ ...one, required: true })),
    { code: 'returned', label: { zh: '退回', en: 'Returned' }, required: true },
    { code: 'expired', label: { zh: '超时', en: 'Expired' }, required: true },
  ],
  triggers: true,
  rests: true,
  overnight: ({ expires }) => (isDayOrMore(expires) ? ['expired'] : []),
  describe: ({ assignment: who, expires, deadline = expires }, language) => {
    const asked = describeAssignment(who, language);
    return language === 'zh' ? `${asked}，${formatLength(deadline, 'zh')}内` : `${asked}, within ${formatLength(deadline, 'en')}`;
  },
  facts: (settings) => ({
    expressions: [
      ...expressionsAt('brief', settings.brief),
      ...assignmentsIn(settings).flatMap(([path, who]) => assignmentExpressions(path, who)),
      ...conditionOf(settings),
    ],
    writes: settings.results.map((one) => one.variable),
    writesBy: { returned: reasonsIn(settings.results), expired: [] },
    listens: [],
    texts: [
      ...textsAt('completions', settings.completions),
      ...textsAt('chain', settings.chain ?? []),
      ...textsAt('checklist', settings.checklist ?? []),
      ...textsAt('experts', settings.experts ?? []),
      ...(settings.instructions ? [{ path: 'instructions', text: settings.instructions }] : []),
    ],
    forms: [settings.form],
    fields: [...fieldsRead(settings.results), ...checkedField(settings)],
    missing: missingReview(settings),
    queues: assignmentsIn(settings).flatMap(([path, who]) => queueOf(path, who)),
    staffWork: staffWork(settings),
    approves: ['done', ...settings.completions.map(({ code }) => code)],
    calendars: settings.calendar === undefined ? [] : [{ path: 'calendar', code: settings.calendar }],
  }),
  lower: (settings, context) => ({ [context.step.id]: lowerTask(settings, context) }),
});

/** Everybody who may be asked, with the place where that is drawn. */
function assignmentsIn(settings: TaskSettings): readonly (readonly [path: string, who: Assignment])[] {
  const { assignment, chain = [] } = settings;
  const reviewers = reviewersOf(settings);
  return [
    ['assignment', assignment],
    ...chain.map((group, index) => [`chain.${index}.assignment`, group.assignment] as const),
    ...(reviewers ? [['reviewers', reviewers] as const] : []),
  ];
}

function conditionOf({ fourEyes, fourEyesWhen = '' }: TaskSettings): readonly ExpressionUse[] {
  return fourEyes === 'condition' ? [{ path: 'fourEyesWhen', source: fourEyesWhen, expected: 'boolean', also: [] }] : [];
}

function checkedField({ fourEyes, fourEyesField = '' }: TaskSettings): readonly { readonly path: string; readonly key: string }[] {
  return fourEyes === 'field' && fourEyesField !== '' ? [{ path: 'fourEyesField', key: fourEyesField }] : [];
}

function missingReview({ fourEyes = 'never', reviewers, fourEyesField = '' }: TaskSettings): StepFacts['missing'] {
  if (fourEyes === 'never') return [];
  return [
    ...(reviewers ? [] : [{ path: 'reviewers', what: { zh: '选谁来复核', en: 'Choose who checks it' } }]),
    ...(fourEyes === 'field' && fourEyesField === ''
      ? [{ path: 'fourEyesField', what: { zh: '选看哪个数字', en: 'Choose which number counts' } }]
      : []),
  ];
}
