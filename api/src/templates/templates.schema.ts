import { z } from 'zod';
import { text } from '../http/text.schema.js';
import { drawing } from '../journeys/journeys.schema.js';

export const templateView = z.object({ code: z.string(), name: text, note: text.nullable(), steps: z.int() }).meta({ id: 'Template' });
export type TemplateView = z.infer<typeof templateView>;

export const templateGraph = z.object({ code: z.string(), graph: drawing }).meta({ id: 'TemplateDrawing' });
export type TemplateGraph = z.infer<typeof templateGraph>;

export const templatePath = z.object({ code: z.string().max(60) });

/** Time limits to put in place of the template's own: name of the limit → ISO-8601 duration. */
export const templateQuery = z.record(z.string().regex(/^[a-zA-Z]{1,30}$/), z.string().regex(/^P[0-9DTHMS]{2,20}$/));
export type TemplateQuery = z.infer<typeof templateQuery>;
