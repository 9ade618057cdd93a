import { z } from 'zod';
import { isDuration, parseInstant } from '../../calendar/index.js';
import type { Json } from '../../graph/graph.js';

/** Any JSON; what could hurt in it was looked for before. */
export const jsonSchema = z.custom<Json>((value) => value !== undefined);
/** Values by name. */
export const valuesSchema = z.record(z.string(), jsonSchema);
/** A length of time as ISO-8601 writes it. */
export const durationSchema = z.string().refine(isDuration, { params: { wants: 'duration' } });
/** A moment as ISO-8601 writes it. */
export const instantSchema = z.string().refine((text) => parseInstant(text) !== undefined);
