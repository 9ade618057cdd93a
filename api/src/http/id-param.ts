import { z } from 'zod';

/** `@Param('id', idParam)`: an id of ours. Anything else names nothing and is `not-found`. */
export const idParam = { schema: z.uuid() };

/** `@Param('n', numberParam)`: a version number. */
export const numberParam = { schema: z.coerce.number().int().min(1).max(1_000_000) };
