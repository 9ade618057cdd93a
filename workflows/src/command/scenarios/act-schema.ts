import { z } from 'zod';
import type { Command } from '../../engine/index.js';
import type { Json } from '../../graph/graph.js';
import { idSchema } from '../../graph/text-schema.js';
import type { Act, SimulatedAnswer } from '../../simulator/index.js';
import { instantSchema, jsonSchema, valuesSchema } from './value-schema.js';

const text = z.string().max(2_000);
const why = z.strictObject({ code: z.string(), args: z.record(z.string(), z.custom<Json>()).optional() });
const afterMs = z.number().min(0).optional();

/** How the world answers an effect. */
export const answerSchema: z.ZodType<SimulatedAnswer> = z.union([
  z.strictObject({ outcome: text, values: valuesSchema.optional(), customer: valuesSchema.optional(), why: why.optional(), afterMs }),
  z.strictObject({ error: text, afterMs }),
]);

const position = z.string().max(200);
const commandSchema: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pause'), events: z.enum(['hold', 'discard']).optional() }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('cancel') }),
  z.strictObject({ kind: z.literal('retry'), position: position.optional() }),
  z.strictObject({ kind: z.literal('skip'), position, outcome: text }),
  z.strictObject({ kind: z.literal('move'), position, to: position }),
  z.strictObject({ kind: z.literal('redo'), position, whole: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('hand-over'), position, to: text.optional() }),
  z.strictObject({ kind: z.literal('set'), values: valuesSchema }),
]);

const inWork = { step: idSchema, as: z.enum(['customer', 'remote', 'branch']), who: text.optional() };
const deed = <Kind extends string, More extends z.ZodRawShape>(kind: Kind, more: More) =>
  z.strictObject({ kind: z.literal(kind), ...inWork, ...more });
const verification = z.union([
  z.strictObject({ verified: z.literal(true) }),
  z.strictObject({ verified: z.literal(false), failure: text }),
]);
const evidence = z.enum(['none', 'photo', 'reading', 'signature', 'file', 'note']);

/** Something that somebody does in a trial, as it lies in a file. */
export const actSchema: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), step: idSchema, answer: answerSchema }),
  z.strictObject({ kind: z.literal('event'), name: text, data: jsonSchema }),
  z.strictObject({ kind: z.literal('command'), command: commandSchema, reason: text }),
  z.strictObject({
    ...{ kind: z.literal('assist'), step: idSchema, text },
    ...{ confidence: z.number().min(0).max(1), intent: text.nullable() },
  }),
  deed('take', { reason: text.optional() }),
  deed('save', { fields: valuesSchema, verifications: z.record(z.string(), verification).optional() }),
  deed('leave', {}),
  deed('say', { text }),
  deed('promise', { text, due: instantSchema.nullable() }),
  deed('complete', { outcome: text.optional() }),
  deed('decline', { reason: text }),
  deed('hand-over', { reason: text, to: text.optional() }),
  deed('wait', { reason: text }),
  deed('go-on', {}),
  deed('check', { item: text, evidence: jsonSchema.optional() }),
  deed('uncheck', { item: text }),
  deed('add-item', { label: text, evidence }),
  deed('confirm', { note: text.optional() }),
  deed('send-back', { reason: text }),
  deed('invite', { expert: text, question: text.optional() }),
  deed('come-in', { expert: text }),
  deed('stay-away', { expert: text, reason: text }),
  deed('opine', { expert: text, text }),
]);
