import { z } from 'zod';
import { durationMs, formatDuration } from '../../calendar/index.js';
import type { WorkInstruction } from '../../plan/plan.js';
import { defineStep, type LowerContext } from '../define-step.js';
import { formOf } from '../form-of.js';
import {
  assignment,
  codesBeside,
  duration,
  expressionsAt,
  fieldsRead,
  formId,
  inputOf,
  isDayOrMore,
  longText,
  queueOf,
  results,
  textsAt,
  values,
} from '../settings.js';
import { reasonsIn } from '../reasons-in.js';

const config = z.strictObject({
  assignment,
  form: formId,
  instructions: longText.optional(),
  brief: values,
  expires: duration,
  lease: duration,
  completions: codesBeside('done', 'returned', 'expired'),
  scriptKit: z.string().max(64).optional(),
  results,
});
export type TaskSettings = Readonly<z.infer<typeof config>>;

/** A member of staff does something for the customer: it waits in a queue or goes to the customer's own manager. */
export const taskStep = defineStep<TaskSettings>({
  type: 'task',
  label: { zh: '员工任务', en: 'Task' },
  help: { zh: '请员工办一件事：放进队列，或交给客户自己的经理', en: "Staff do something: from a queue, or by the customer's own manager" },
  group: 'staff',
  icon: 'task',
  family: (settings) => (settings.assignment.kind === 'queue' ? 'remote' : 'branch'),
  config,
  initial: { assignment: { kind: 'queue', queue: '' }, form: '', brief: [], expires: 'P1D', lease: 'PT30M', completions: [], results: [] },
  form: {
    assignment: { label: { zh: '谁来办', en: 'Who does it' }, widget: 'assignment', essential: true },
    form: { label: { zh: '办什么', en: 'What to do' }, widget: 'form', essential: true },
    expires: { label: { zh: '多久内办完', en: 'Finish within' }, widget: 'duration', essential: true },
    instructions: { label: { zh: '办理说明', en: 'Instructions' }, widget: 'text-both' },
    brief: { label: { zh: '交代给他的信息', en: 'Brief' }, widget: 'mapping' },
    lease: { label: { zh: '领走后占用多久', en: 'Length of a claim' }, widget: 'duration' },
    completions: { label: { zh: '办完的几种情形', en: 'Ways to complete' }, widget: 'completions' },
    scriptKit: { label: { zh: '话术锦囊', en: 'Script kit' }, widget: 'script-kit' },
    results: { label: { zh: '办完记下', en: 'Kept when done' }, widget: 'results' },
  },
  outcomes: (settings) => [
    { code: 'done', label: { zh: '办妥', en: 'Done' }, required: true },
    ...settings.completions.map((one) => ({ ...one, required: true })),
    { code: 'returned', label: { zh: '退回', en: 'Returned' }, required: true },
    { code: 'expired', label: { zh: '超时', en: 'Expired' }, required: true },
  ],
  triggers: true,
  rests: true,
  overnight: ({ expires }) => (isDayOrMore(expires) ? ['expired'] : []),
  describe: ({ assignment: who, expires }, language) => {
    const manager = who.kind === 'relationship-manager';
    return language === 'zh'
      ? `${manager ? '客户的经理' : `${who.queue === '' ? '还没选的' : who.queue}队列`}，${formatDuration(expires, 'zh')}内`
      : `${manager ? "Customer's own manager" : `Queue ${who.queue === '' ? 'not chosen yet' : who.queue}`}, within ${formatDuration(expires, 'en')}`;
  },
  facts: (settings) => ({
    expressions: expressionsAt('brief', settings.brief),
    writes: settings.results.map((one) => one.variable),
    writesBy: { returned: reasonsIn(settings.results), expired: [] },
    listens: [],
    texts: [
      ...textsAt('completions', settings.completions),
      ...(settings.instructions ? [{ path: 'instructions', text: settings.instructions }] : []),
    ],
    forms: [settings.form],
    fields: fieldsRead(settings.results),
    queues: queueOf('assignment', settings.assignment),
  }),
  lower: (settings, context) => ({ [context.step.id]: lowerTask(settings, context) }),
});

function lowerTask(settings: TaskSettings, { step, graph, way }: LowerContext): WorkInstruction {
  return {
    op: 'work',
    step: step.id,
    work: {
      kind: 'task',
      name: step.name,
      ...(settings.instructions ? { instructions: settings.instructions } : {}),
      form: formOf(graph, settings.form),
      scriptKit: settings.scriptKit ?? null,
      assignment: settings.assignment,
      leaseMs: durationMs(settings.lease),
      expiresMs: durationMs(settings.expires),
      completions: settings.completions,
    },
    input: inputOf(settings.brief),
    assign: settings.results.map(({ variable, from }) => ({ name: variable, field: from })),
    ways: [way('done'), ...settings.completions.map((one) => way(one.code)), way('returned'), way('expired')],
  };
}
