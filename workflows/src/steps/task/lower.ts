import { durationMs } from '../../calendar/index.js';
import type { WorkInstruction } from '../../plan/plan.js';
import type { TaskConfig, TaskGroup } from '../../touchpoint/task-config.js';
import { assignmentInput } from '../assignment-settings.js';
import type { LowerContext } from '../define-step.js';
import { formOf } from '../form-of.js';
import { inputOf } from '../settings.js';
import type { GroupSetting, TaskSettings } from './config.js';
import { lowerSla } from './sla.js';
import { lowerTogether, togetherInput } from './together.js';

/** A task as the plan carries it. What is not drawn is left out, so that plans stored before stay what they were. */
export function lowerTask(settings: TaskSettings, context: LowerContext): WorkInstruction {
  const { step, way } = context;
  const { chain = [] } = settings;
  return {
    op: 'work',
    step: step.id,
    work: taskConfig(settings, context),
    input: {
      ...inputOf(settings.brief),
      ...assignmentInput('task', settings.assignment),
      ...togetherInput(settings),
      ...Object.assign({}, ...chain.map((group) => assignmentInput(group.id, group.assignment))),
    },
    assign: settings.results.map(({ variable, from }) => ({ name: variable, field: from })),
    ways: [way('done'), ...settings.completions.map((one) => way(one.code)), way('returned'), way('expired')],
  };
}

function taskConfig(settings: TaskSettings, context: LowerContext): TaskConfig {
  const { step, graph } = context;
  return {
    kind: 'task',
    name: step.name,
    ...(settings.instructions ? { instructions: settings.instructions } : {}),
    form: formOf(graph, settings.form),
    scriptKit: settings.scriptKit ?? null,
    assignment: settings.assignment,
    ...assignmentParts(settings),
    ...slaParts(settings, context),
    ...lowerTogether(settings),
    leaseMs: durationMs(settings.lease),
    expiresMs: durationMs(settings.expires),
    completions: settings.completions,
  };
}

function assignmentParts({ claimWithin, chain = [] }: TaskSettings): Pick<TaskConfig, 'claimWithinMs' | 'chain'> {
  return {
    ...(claimWithin === undefined ? {} : { claimWithinMs: durationMs(claimWithin) }),
    ...(chain.length === 0 ? {} : { chain: chain.map(lowerGroup) }),
  };
}

function lowerGroup({ within, ...group }: GroupSetting): TaskGroup {
  return { ...group, withinMs: within === undefined ? null : durationMs(within) };
}

function slaParts(settings: TaskSettings, context: LowerContext): Pick<TaskConfig, 'urgency' | 'sla' | 'waitingMs'> {
  const sla = lowerSla(settings, context);
  return {
    ...(settings.urgency === undefined ? {} : { urgency: settings.urgency }),
    ...(sla ? { sla } : {}),
    ...(settings.waiting === undefined ? {} : { waitingMs: durationMs(settings.waiting) }),
  };
}
