import { z } from 'zod';
import type { Json } from '@tongtu/workflows/graph';

/** Text that people author: Chinese always, English if there is one. */
export const text = z.object({ zh: z.string().min(1).max(200), en: z.string().max(400).optional() }).meta({ id: 'Text' });

/** Any JSON value: a parsed body holds nothing else. (`z.json()` refers to itself, which the generated client types cannot.) */
export const json = z.unknown() as unknown as z.ZodType<Json>;

/** Codes of institutions, channels, queues, journeys: lower case letters, digits and hyphens, for URLs and paths. */
export const code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
