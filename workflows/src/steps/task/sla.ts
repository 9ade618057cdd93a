import { z } from 'zod';
import type { DueRule } from '../../calendar/index.js';
import { journeyRule } from '../../graph/journey-rule.js';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import type { Sla, SlaDeed, SlaReaction, SlaTerm } from '../../touchpoint/task-config.js';
import type { LowerContext } from '../define-step.js';
import { duration, id, uniqueList } from '../settings.js';
import { calendarCode, length, type LengthSetting } from '../time-settings.js';

/** Raised more than that, nothing else would ever be urgent. */
const MOST_URGENCY = 100;
const MOST_REPEATS = 100;

const reaction = z.strictObject({
  id,
  kind: z.enum(['notify', 'urgency', 'reassign', 'leave']),
  whom: z.enum(['holder', 'manager', 'role']).optional(),
  role: z.enum(['operator', 'agent', 'manager', 'admin']).optional(),
  more: z.number().int().min(1).max(MOST_URGENCY).optional(),
  most: z.number().int().min(1).max(MOST_URGENCY).optional(),
  to: z.enum(['next-group', 'manager', 'above']).optional(),
  outcome: z.string().max(GRAPH_LIMITS.id).optional(),
  /** Of a repetition: from which on. */
  from: z.number().int().min(1).max(MOST_REPEATS).optional(),
});
export type ReactionSetting = Readonly<z.infer<typeof reaction>>;

const reactions = uniqueList(reaction, (one) => one.id);

/** Settings about the promise that a task is under. */
export const slaSettings = {
  /** How urgent it is from the beginning, beyond what the customer makes it. */
  urgency: z.number().int().min(0).max(MOST_URGENCY).optional(),
  goal: length.optional(),
  atGoal: reactions.optional(),
  deadline: length.optional(),
  atDeadline: reactions.optional(),
  /** Again and again after the deadline. */
  repeat: length.optional(),
  repeatTimes: z.number().int().min(1).max(MOST_REPEATS).optional(),
  atRepeat: reactions.optional(),
  calendar: calendarCode.optional(),
  /** Longest time for which the clock may stand still. */
  waiting: duration.optional(),
};
export type SlaSettings = Readonly<z.infer<z.ZodObject<typeof slaSettings>>>;

/** The promise as the plan carries it; null where none is drawn. A repetition needs the deadline that it counts from. */
export function lowerSla(settings: SlaSettings, context: Pick<LowerContext, 'graph' | 'timeZone'>): Sla | null {
  const { goal, deadline, repeat, atGoal, atDeadline, atRepeat, repeatTimes = MOST_REPEATS } = settings;
  if (goal === undefined && deadline === undefined) return null;
  const term = (length: LengthSetting, then: readonly ReactionSetting[] = []): SlaTerm => ({
    due: dueRule(length, settings, context),
    then: then.map(lowerReaction),
  });
  return {
    ...(goal === undefined ? {} : { goal: term(goal, atGoal) }),
    ...(deadline === undefined ? {} : { deadline: term(deadline, atDeadline) }),
    ...(deadline === undefined || repeat === undefined ? {} : { repeat: { ...term(repeat, atRepeat), times: repeatTimes } }),
  };
}

function dueRule(length: LengthSetting, { calendar }: SlaSettings, { graph, timeZone }: Pick<LowerContext, 'graph' | 'timeZone'>): DueRule {
  if (typeof length === 'string') return { zone: timeZone, plain: length };
  return { zone: timeZone, ...journeyRule(graph, { ...(calendar === undefined ? {} : { calendar }), working: length }) };
}

function lowerReaction({ from, ...setting }: ReactionSetting): SlaReaction {
  return { ...(from === undefined ? {} : { from }), deed: lowerDeed(setting) };
}

/** What is not said is what most mean by it. */
function lowerDeed({
  kind,
  whom = 'holder',
  role = 'manager',
  more = 10,
  most = MOST_URGENCY,
  to = 'next-group',
  outcome = 'expired',
}: ReactionSetting): SlaDeed {
  switch (kind) {
    case 'notify':
      return { kind, whom: whom === 'role' ? { role } : whom };
    case 'urgency':
      return { kind, by: more, most };
    case 'reassign':
      return { kind, to };
    case 'leave':
      return { kind, outcome };
  }
}
