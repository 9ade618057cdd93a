import type { DueRule } from '../calendar/due-rule.js';
import type { Label, Plan } from '../plan/plan.js';
import type { DueQuestion } from './request.js';
import { instructionAt } from './run.js';
import type { AskedDue } from './state.js';

/** Names a timer of a wait in questions for due times. */
export function timerId(index: number): string {
  return `t${index}`;
}

/** Names a trigger in questions for due times. */
export function triggerId(trigger: string): string {
  return `on.${trigger}`;
}

/** The question as the world sees it. Its rule names the zone: the world does not know the journey's. Throws for a broken plan. */
export function questionOf(plan: Plan, label: Label, { id, from, round = 0 }: AskedDue): DueQuestion {
  const rule = id.startsWith('on.') ? triggerRule(plan, label, { id, round }) : timerRule(plan, label, id);
  if (!rule) throw new Error(`Plan has at "${label}" no calendar rule for "${id}"`);
  return { id, rule: { zone: plan.timeZone, ...rule }, from };
}

function timerRule(plan: Plan, label: Label, id: string): DueRule | undefined {
  const instruction = instructionAt(plan, label);
  return instruction.op === 'await' ? instruction.timers.find((_, index) => timerId(index) === id)?.by : undefined;
}

function triggerRule(plan: Plan, label: Label, { id, round }: { readonly id: string; readonly round: number }): DueRule | undefined {
  const when = instructionAt(plan, label).triggers?.find((trigger) => triggerId(trigger.id) === id)?.when;
  if (when?.kind !== 'timer') return undefined;
  return round === 0 ? when.by : when.repeat?.by;
}
