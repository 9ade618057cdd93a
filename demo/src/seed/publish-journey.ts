import { z } from 'zod';
import { SetUpRefused, type StaffLine } from './staff-line.js';

/** Code of the shipped journey, as template and as the demonstration bank's own. */
export const JOURNEY = 'break-off-relay';

const list = z.object({ items: z.array(z.object({ id: z.string(), code: z.string(), liveVersion: z.number().nullable() })) });
const template = z.object({ graph: z.record(z.string(), z.unknown()) });
const draft = z.object({ revision: z.number() });
const journey = z.object({ id: z.string() });
const anything = z.unknown();

/** Time limits in place of the template's own: name → ISO-8601 duration. */
export type Limits = Readonly<Record<string, string>>;

/** The journey's id and the number of its live version; null when the bank does not have it yet. */
export async function findJourney(designer: StaffLine): Promise<{ readonly id: string; readonly liveVersion: number | null } | null> {
  return (await designer.call('GET /api/journeys', list)).items.find((one) => one.code === JOURNEY) ?? null;
}

/** Draws the journey from its template if the bank does not have it. Returns its id. */
export async function drawJourney(designer: StaffLine): Promise<string> {
  const before = await findJourney(designer);
  if (before) return before.id;
  const { graph } = await designer.call(`GET /api/templates/${JOURNEY}`, template);
  const made = await designer.call('POST /api/journeys', journey, {
    body: { code: JOURNEY, name: graph['name'], kind: 'journey', draft: graph },
  });
  return made.id;
}

/** Publishes the template with these limits as the next version. The draft is left as published. */
export async function publishWith(
  designer: StaffLine,
  id: string,
  { limits, note }: { readonly limits: Limits; readonly note: string },
): Promise<void> {
  const { graph } = await designer.call(`GET /api/templates/${JOURNEY}?${new URLSearchParams(limits).toString()}`, template);
  const { revision } = await designer.call(`GET /api/journeys/${id}/draft`, draft);
  const saved = await designer.call(`PUT /api/journeys/${id}/draft`, draft, { body: { graph }, headers: { 'if-match': `"${revision}"` } });
  try {
    await designer.call(`POST /api/journeys/${id}/publish`, anything, { body: { note }, headers: { 'if-match': `"${saved.revision}"` } });
  } catch (trouble) {
    // A start that was killed here had published it already.
    if (!(trouble instanceof SetUpRefused && trouble.code === 'nothing-to-publish')) throw trouble;
  }
}
