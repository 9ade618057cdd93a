import { z } from 'zod';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import { duration, eventName, expression, formId, label, uniqueList, variableName } from '../settings.js';
import { schedule } from './schedule.js';

const input = z.strictObject({
  variable: variableName,
  required: z.boolean(),
  /** CEL over `event` (what set it off) that gives the value; absent = the field of the same name. */
  value: expression.optional(),
});
export type InputSetting = Readonly<z.infer<typeof input>>;

const reentry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({ kind: z.literal('after-exit'), cooldown: duration }),
  z.strictObject({ kind: z.literal('per-key'), key: expression }),
]);
export type ReentrySetting = Readonly<z.infer<typeof reentry>>;

const audience = z.strictObject({
  /** Code of the bank's segment; empty while none is chosen. */
  segment: z.string().max(GRAPH_LIMITS.id),
  label,
  /** Its rule as it was when it was chosen: what a version selects by never changes under it. */
  rule: expression,
});
export type AudienceSetting = Readonly<z.infer<typeof audience>>;

/** Ways to set a journey off, in the order in which they are offered. */
export const TRIGGER_KINDS = ['api', 'form', 'event', 'manual', 'schedule', 'audience', 'broadcast', 'call'] as const;

/** Entries are let in at this pace where none is set: a worker's own, so that nobody else waits. */
export const USUAL_PER_MINUTE = 600;

const count = z.number().int().min(0).max(10_000_000);

export const config = z.strictObject({
  triggers: z.array(z.enum(TRIGGER_KINDS)).min(1).max(TRIGGER_KINDS.length),
  event: eventName.optional(),
  match: expression.optional(),
  form: formId.optional(),
  inputs: uniqueList(input, (one) => one.variable),
  reentry,
  eligible: expression.optional(),
  schedule: schedule.optional(),
  /** For whom a schedule sets it off: everybody in the audience, or each institution of these kinds. */
  over: z.enum(['audience', 'institutions']).optional(),
  institutions: z
    .array(z.enum(['head', 'branch', 'remote']))
    .max(3)
    .optional(),
  audience: audience.optional(),
  /** Whether coming into the audience counts, or going out of it. */
  crossing: z.enum(['enter', 'leave']).optional(),
  /** Those who are in it already, those who come later, or both. */
  enrol: z.enum(['current', 'future', 'both']).optional(),
  businessEvent: eventName.optional(),
  businessMatch: expression.optional(),
  /** CEL over `customer` and `event`: whom a business event touches. */
  touches: expression.optional(),
  /** How many may enter on one day (of the journey's zone), and in all. */
  perDay: count.optional(),
  inAll: count.optional(),
  perMinute: z.number().int().min(1).max(6_000).optional(),
  priority: z.enum(['high', 'normal', 'low']).optional(),
});
export type StartConfig = Readonly<z.infer<typeof config>>;
export type StartTrigger = StartConfig['triggers'][number];

/** What is meant where nothing is chosen. */
export const USUAL = { over: 'audience', crossing: 'enter', enrol: 'both', priority: 'normal', institutions: ['branch'] } as const;

/** Whom it picks out by their records: triggers that go by an audience. */
export function goesByAudience({ triggers, over = USUAL.over }: Pick<StartConfig, 'triggers' | 'over'>): boolean {
  return triggers.includes('audience') || (triggers.includes('schedule') && over === 'audience');
}

/** How entries in bulk are made, with what is meant where nothing is chosen. */
export interface BulkSettings {
  readonly over: NonNullable<StartConfig['over']>;
  readonly crossing: NonNullable<StartConfig['crossing']>;
  readonly enrol: NonNullable<StartConfig['enrol']>;
  readonly institutions: readonly string[];
  readonly perMinute: number;
  /** 0 goes first. */
  readonly priority: 0 | 1 | 2;
}

const PRIORITIES = { high: 0, normal: 1, low: 2 } as const;

/** The settings of a start for entries in bulk. */
export function bulkSettings(settings: StartConfig): BulkSettings {
  const { over = USUAL.over, crossing = USUAL.crossing, enrol = USUAL.enrol, institutions = USUAL.institutions } = settings;
  const { perMinute = USUAL_PER_MINUTE, priority = USUAL.priority } = settings;
  return { over, crossing, enrol, institutions, perMinute, priority: PRIORITIES[priority] };
}
