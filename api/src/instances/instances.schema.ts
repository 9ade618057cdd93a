import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { json, text } from '../http/text.schema.js';

const family = z.enum(['customer', 'ai', 'remote', 'branch']);
const status = z.enum(['starting', 'running', 'paused', 'ended', 'refused']);
const instant = z.iso.datetime();

export const instancesQuery = pageQuery.extend({
  /** Id of a journey. */
  journey: z.uuid().optional(),
  /** Number of the journey's version on which they are. */
  version: z.coerce.number().int().min(1).optional(),
  /** Id of a step: instances that stand there. */
  step: z.string().max(64).optional(),
  /** `live` = starting, running or paused. */
  status: z.union([z.literal('live'), status]).optional(),
  incident: z.enum(['true', 'false']).optional(),
  /** Which family has the open touchpoint or task now. */
  family: family.optional(),
  /** Beginning of a customer number or of a masked name. */
  q: z.string().trim().max(60).optional(),
  /** `longest`: who has stood at a step longest first. `newest`: who began last first. */
  sort: z.enum(['longest', 'newest']).default('newest'),
});
export type InstancesQuery = z.infer<typeof instancesQuery>;

const incident = z.object({ code: z.string(), message: z.string(), at: instant });

const standing = z.object({
  /** Names the position in commands. */
  id: z.string(),
  step: z.string(),
  name: text.nullable(),
  visit: z.int(),
  enteredAt: instant,
  side: z.boolean(),
  incident: incident.nullable(),
});

const customer = z.object({ id: z.uuid(), number: z.string(), name: z.string(), tier: z.enum(['normal', 'gold', 'vip']) });
const holder = z.object({ name: z.string(), channel: z.string().nullable(), until: instant.nullable() });

const listed = z.object({
  id: z.uuid(),
  journey: z.object({ id: z.uuid(), code: z.string(), name: text }),
  version: z.int(),
  /** Masked; null for a case. */
  customer: customer.nullable(),
  status,
  outcome: z.string().nullable(),
  incident: z.boolean(),
  channel: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  positions: z.array(standing),
  /** Since when it stands where it stands longest. */
  standingSince: instant.nullable(),
  family: family.nullable(),
  holder: holder.nullable(),
  breakpointAt: instant.nullable(),
});

export const instanceItem = listed.meta({ id: 'InstanceItem' });
export type InstanceItem = z.infer<typeof instanceItem>;
export const instancesPage = pageOf(instanceItem).meta({ id: 'InstancesPage' });

/** Something that happens by itself at a time, unless something else comes first. */
const wait = z.object({
  kind: z.enum(['timer', 'trigger', 'check', 'age', 'lease', 'offer', 'expiry']),
  due: instant,
  step: z.string().nullable(),
  /** Name of the step or trigger; who holds a lease. */
  name: text.nullable(),
});

const work = z.object({
  id: z.uuid(),
  step: z.string(),
  visit: z.int(),
  kind: z.enum(['touch', 'task']),
  status: z.string(),
  family: family.nullable(),
  holder: holder.nullable(),
  breakpointAt: instant.nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
});

export const instanceView = listed
  .extend({
    /** Ended ones have none; first due first. */
    waits: z.array(wait),
    works: z.array(work),
    /** Orders that make sense now. */
    orders: z.array(z.enum(['pause', 'resume', 'cancel', 'retry', 'redo', 'skip', 'move', 'hand-over', 'set'])),
  })
  .meta({ id: 'Instance' });
export type InstanceView = z.infer<typeof instanceView>;

const why = z.object({ code: z.string(), args: z.record(z.string(), z.unknown()).optional() });
const words = z.object({ title: z.string(), why: z.string(), notTaken: z.string() });

export const journalQuery = pageQuery.extend({ order: z.enum(['oldest', 'newest']).default('oldest') });
export type JournalQuery = z.infer<typeof journalQuery>;

export const journalItem = z
  .object({
    id: z.string(),
    at: instant,
    origin: z.enum(['engine', 'work']),
    kind: z.string(),
    step: z.string().nullable(),
    visit: z.int(),
    outcome: z.string().nullable(),
    actor: z.object({ kind: z.enum(['customer', 'staff', 'ai', 'system']), id: z.string(), name: z.string() }).nullable(),
    channel: z.string().nullable(),
    why: why.nullable(),
    notTaken: z.array(z.object({ outcome: z.string(), why })),
    /** The entry in both languages. */
    words: z.object({ zh: words, en: words }),
  })
  .meta({ id: 'JournalEntry' });
export type JournalItem = z.infer<typeof journalItem>;
export const journalPage = pageOf(journalItem).meta({ id: 'JournalPage' });

const id = z.string().min(1).max(100);
export const commandBody = z
  .object({
    command: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('pause'),
        /** Events that come meanwhile: kept for after the pause, or only recorded. */
        events: z.enum(['hold', 'discard']).optional(),
      }),
      z.object({ kind: z.literal('resume') }),
      z.object({ kind: z.literal('cancel') }),
      z.object({ kind: z.literal('retry'), position: id.optional() }),
      z.object({ kind: z.literal('redo'), position: id, /** The step from its beginning. */ whole: z.boolean().optional() }),
      z.object({ kind: z.literal('skip'), position: id, outcome: id }),
      z.object({ kind: z.literal('move'), position: id, /** Id of a step. */ to: id }),
      z.object({ kind: z.literal('hand-over'), position: id, /** Id of a rung; the next one when absent. */ to: id.optional() }),
      z.object({ kind: z.literal('set'), values: z.record(id, json) }),
    ]),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'InstanceCommand' });
export type CommandBody = z.infer<typeof commandBody>;

/** `done`: the instance has done it. `accepted`: it is written down and will be done, or refused, as soon as the instance hears of it. */
export const commandView = z.object({ result: z.enum(['done', 'accepted']) }).meta({ id: 'CommandResult' });
export type CommandView = z.infer<typeof commandView>;
