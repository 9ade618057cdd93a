import { z } from 'zod';
import { durationMs } from '../../calendar/index.js';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import type { Assignment } from '../../touchpoint/assignment.js';
import { type Checklist, type Expert, type FourEyes, REVIEW } from '../../touchpoint/task-config.js';
import { assignment, assignmentInput } from '../assignment-settings.js';
import { duration, expression, id, label, uniqueList } from '../settings.js';

const name = z.string().max(GRAPH_LIMITS.id);

const item = z.strictObject({
  id,
  label,
  evidence: z.enum(['none', 'photo', 'reading', 'signature', 'file', 'note']),
  /** Limits of a reading. */
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  unit: z.string().max(20).optional(),
  optional: z.boolean().optional(),
});

const expert = z.strictObject({
  id,
  label,
  /** Logins, in the order in which they are asked. */
  staff: z.array(name.min(1)).max(20),
  /** Asked after them. */
  queue: name.optional(),
  within: duration,
  needed: z.boolean().optional(),
});

/** Settings about what several people do together. */
export const togetherSettings = {
  checklist: uniqueList(item, (one) => one.id).optional(),
  checklistOpen: z.boolean().optional(),
  fourEyes: z.enum(['never', 'always', 'condition', 'field']).optional(),
  fourEyesWhen: expression.optional(),
  fourEyesField: name.optional(),
  fourEyesAbove: z.number().optional(),
  reviewers: assignment.optional(),
  experts: uniqueList(expert, (one) => one.id).optional(),
};
export type TogetherSettings = Readonly<z.infer<z.ZodObject<typeof togetherSettings>>>;

/** Who checks it, while anybody does. */
export function reviewersOf({ fourEyes = 'never', reviewers }: TogetherSettings): Assignment | undefined {
  return fourEyes === 'never' ? undefined : reviewers;
}

interface Together {
  readonly checklist?: Checklist;
  readonly fourEyes?: FourEyes;
  readonly experts?: readonly Expert[];
}

/** What several people do together, as the plan carries it. What is not drawn is left out. */
export function lowerTogether(settings: TogetherSettings): Together {
  const { checklist = [], checklistOpen = false, experts = [] } = settings;
  const fourEyes = lowerFourEyes(settings);
  return {
    ...(checklist.length === 0 && !checklistOpen ? {} : { checklist: { items: checklist.map(lowerItem), open: checklistOpen } }),
    ...(fourEyes ? { fourEyes } : {}),
    ...(experts.length === 0 ? {} : { experts: experts.map(lowerExpert) }),
  };
}

function lowerItem({ optional = false, ...rest }: z.infer<typeof item>): Checklist['items'][number] {
  const { minimum, maximum, unit, ...told } = rest;
  return {
    ...told,
    required: !optional,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function lowerFourEyes(settings: TogetherSettings): FourEyes | null {
  const { fourEyes = 'never', fourEyesField: field = '', fourEyesAbove: above = 0 } = settings;
  const reviewers = reviewersOf(settings);
  if (!reviewers || fourEyes === 'never') return null;
  return { reviewers, applies: fourEyes === 'field' ? { field, above } : fourEyes };
}

function lowerExpert({ within, queue, needed = false, ...rest }: z.infer<typeof expert>): Expert {
  return { ...rest, queue: queue ?? null, withinMs: durationMs(within), needed };
}

/** What has to be computed for it when the task opens. */
export function togetherInput(settings: TogetherSettings): Readonly<Record<string, string>> {
  const { fourEyes, fourEyesWhen } = settings;
  return {
    ...assignmentInput(REVIEW, reviewersOf(settings)),
    ...(fourEyes === 'condition' && fourEyesWhen !== undefined ? { [REVIEW]: fourEyesWhen } : {}),
  };
}
