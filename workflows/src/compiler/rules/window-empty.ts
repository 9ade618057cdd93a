import { type DayWindow, type DueRule, formatTimeOfDay } from '../../calendar/index.js';
import type { Step, Trigger, TriggerWhen } from '../../graph/graph.js';
import { problem } from '../find.js';
import type { Fix, Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** Every window opens some day: in one without days nobody would ever go on. */
export const windowEmpty: Rule = {
  code: 'window-empty',
  title: { zh: '时段永远不会开始', en: 'A window never opens' },
  step: (step, drawing) => [
    ...(drawing.facts(step).windows ?? []).flatMap(({ path, window }) => ofWindow(window, { step, path, fix: settingFix(step, path) })),
    ...step.on.flatMap((trigger) => ofTrigger(step, trigger)),
  ],
};

interface Place {
  readonly step: Step;
  readonly path: string;
  readonly fix: Fix;
}

function ofWindow({ days, from, to }: DayWindow, { step, path, fix }: Place): readonly Problem[] {
  if (typeof days === 'string' || days.length > 0) return [];
  const times = `${formatTimeOfDay(from)}–${formatTimeOfDay(to)}`;
  return [
    problem({
      code: 'window-empty',
      step: step.id,
      field: path,
      message: { zh: `时段 ${times} 永远不会开始：一天都没选。`, en: `The window ${times} never opens: no day is chosen.` },
      remedy: { zh: '选上哪些日子，或去掉这个时段', en: 'Choose its days, or remove the window' },
      fixes: [fix],
    }),
  ];
}

const ON_WORKING_DAYS = { zh: '改为工作日', en: 'Make it working days' };

function settingFix(step: Step, path: string): Fix {
  return { label: ON_WORKING_DAYS, edits: [{ kind: 'set-config', step: step.id, path: `${path}.days`, value: 'working' }] };
}

function ofTrigger(step: Step, trigger: Trigger): readonly Problem[] {
  const { when } = trigger;
  if (when.kind !== 'timer') return [];
  const windows = [...(when.by?.windows ?? []), ...(when.repeat?.by?.windows ?? [])];
  const [empty] = windows.filter(({ days }) => typeof days !== 'string' && days.length === 0);
  if (!empty) return [];
  const on = step.on.map((one) => (one === trigger ? { ...trigger, when: mended(when) } : one));
  const fix: Fix = { label: ON_WORKING_DAYS, edits: [{ kind: 'set-triggers', step: step.id, on }] };
  return ofWindow(empty, { step, path: `on.${trigger.id}`, fix });
}

function mended({ by, repeat, ...when }: Extract<TriggerWhen, { readonly kind: 'timer' }>): TriggerWhen {
  const again = repeat?.by ? { ...repeat, by: opening(repeat.by) } : repeat;
  return { ...when, ...(by ? { by: opening(by) } : {}), ...(again ? { repeat: again } : {}) };
}

function opening({ windows = [], ...rule }: DueRule): DueRule {
  const open = windows.map((window) =>
    typeof window.days !== 'string' && window.days.length === 0 ? { ...window, days: 'working' as const } : window,
  );
  return { ...rule, ...(open.length > 0 ? { windows: open } : {}) };
}
