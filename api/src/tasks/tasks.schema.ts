import { z } from 'zod';
import { customerView, timelineItem } from '../customers/customers.schema.js';
import { pageQuery } from '../http/paging.js';
import { json, text } from '../http/text.schema.js';
import { scriptKitView } from '../script-kits/script-kits.schema.js';
import { workView } from '../touchpoints/work.schema.js';

const family = z.enum(['customer', 'ai', 'remote', 'branch']);

/** A task as lists show it: an offer made to staff. */
export const taskRow = z
  .object({
    id: z.uuid(),
    work: z.uuid(),
    instance: z.uuid(),
    journey: z.object({ id: z.uuid(), code: z.string(), name: text }),
    name: text,
    family,
    rung: z.string(),
    queue: z.string().nullable(),
    /** Which offer of the work it is. */
    number: z.number(),
    state: z.enum(['offered', 'claimed', 'withdrawn', 'lapsed', 'done']),
    urgency: z.number(),
    customer: z.object({ id: z.string(), number: z.string(), name: z.string(), tier: z.string() }).nullable(),
    /** Why it came to staff: the journal's code and arguments. */
    why: z.object({ code: z.string(), args: z.record(z.string(), json).optional() }).nullable(),
    /** Who works on it now. */
    holder: z.object({ name: z.string(), mine: z.boolean(), until: z.string() }).nullable(),
    createdAt: z.string(),
    /** Until when the offer stands. */
    until: z.string().nullable(),
    /** What is asked: to do the work, to check it as a second person, to give an opinion. */
    purpose: z.enum(['work', 'review', 'expert']),
    /** Promised times of the task; null without any, and while the clock stands still. */
    goalAt: z.string().nullable(),
    deadlineAt: z.string().nullable(),
    /** Since when it waits for the customer. */
    waitingSince: z.string().nullable(),
    expiresAt: z.string(),
    closedAt: z.string().nullable(),
  })
  .meta({ id: 'TaskRow' });
export type TaskRow = z.infer<typeof taskRow>;

export const tasksQuery = pageQuery.extend({
  /** `mine`: held by the caller; `waiting`: the same, while the customer is waited for; `open`: may be claimed; `done`: finished by the caller in the last 30 days. */
  view: z.enum(['mine', 'waiting', 'open', 'done']).default('open'),
  family: z.enum(['remote', 'branch']).optional(),
});
export type TasksQuery = z.infer<typeof tasksQuery>;

export const tasksPage = z
  .object({
    items: z.array(taskRow),
    next: z.string().nullable(),
    counts: z.object({ mine: z.number(), waiting: z.number(), open: z.number(), done: z.number() }),
  })
  .meta({ id: 'TasksPage' });
export type TasksPage = z.infer<typeof tasksPage>;

const person = z.object({ kind: z.enum(['customer', 'staff', 'ai', 'system']), id: z.string(), name: z.string() });
const said = z.object({ at: z.string(), by: person, channel: z.string(), text: z.string() });
const promised = z.object({ text: z.string(), by: person, due: z.string().nullable(), at: z.string() });

/** What whoever takes over must know. Holds no field's value. */
const briefView = z
  .object({
    done: z.array(
      z.object({
        id: z.string(),
        title: text,
        filled: z.number(),
        total: z.number(),
        by: z.array(z.object({ actor: person, family, count: z.number() })),
      }),
    ),
    missing: z.array(
      z.object({
        key: z.string(),
        label: text,
        reason: z.enum(['empty', 'failed', 'unverified']),
        times: z.number(),
        customerOnly: z.boolean(),
      }),
    ),
    lastError: z.object({ key: z.string(), label: text, code: z.string(), at: z.string(), times: z.number() }).nullable(),
    promised: z.array(promised),
    notToAsk: z.array(z.object({ key: z.string(), label: text, reason: z.enum(['verified', 'customer-only']) })),
    opening: text,
    conversation: z.object({ messages: z.number(), byCustomer: z.number(), last: said.nullable() }),
    breakpoint: z.object({ at: z.string(), first: z.string(), field: z.string().nullable(), error: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Brief' });

/** A task with everything that is needed to work on it. */
export const taskPage = z
  .object({
    task: taskRow,
    work: workView,
    brief: briefView,
    scriptKit: scriptKitView.nullable(),
    customer: customerView.nullable(),
    /** Newest first. */
    contacts: z.array(timelineItem),
  })
  .meta({ id: 'TaskPage' });
export type TaskPage = z.infer<typeof taskPage>;

/** The task and its work after something was done. */
export const taskAnswer = z.object({ task: taskRow, work: workView }).meta({ id: 'TaskAnswer' });
export type TaskAnswer = z.infer<typeof taskAnswer>;
