import { z } from 'zod';
import { JOURNEY } from './publish-journey.js';
import { SetUpRefused, type StaffLine } from './staff-line.js';

const templates = z.array(z.object({ code: z.string() }));
const template = z.object({ graph: z.object({ name: z.unknown(), kind: z.enum(['journey', 'sop']) }).loose() });
const journeys = z.object({ items: z.array(z.object({ id: z.string(), code: z.string(), liveVersion: z.number().nullable() })) });
const made = z.object({ id: z.string() });
const draft = z.object({ revision: z.number() });
const anything = z.unknown();

/** A journey that ships; `id` once the bank has it. */
interface Shipped {
  readonly code: string;
  readonly id: string | undefined;
}

/** The journeys that ship and are not live at the bank yet. */
export async function untravelled(designer: StaffLine): Promise<readonly Shipped[]> {
  const shipped = await designer.call('GET /api/templates', templates);
  const { items } = await designer.call('GET /api/journeys', journeys);
  const there = new Map(items.map((journey) => [journey.code, journey]));
  return shipped.flatMap(({ code }) => (there.get(code)?.liveVersion == null ? [{ code, id: there.get(code)?.id }] : []));
}

/** Publishes the journeys that ship, as they ship, but for the one whose customers are on their way. Those that others call stand last in the gallery and come first. What is live already stays as it is. */
export async function publishTemplates(designer: StaffLine): Promise<void> {
  const wanted = (await untravelled(designer)).filter(({ code }) => code !== JOURNEY);
  for (const shipped of wanted.toReversed()) await publishTemplate(designer, shipped);
}

async function publishTemplate(designer: StaffLine, { code, id: known }: Shipped): Promise<void> {
  const id = known ?? (await drawTemplate(designer, code));
  const { revision } = await designer.call(`GET /api/journeys/${id}/draft`, draft);
  const order = { body: { note: '随产品提供 · Ships with the product' }, headers: { 'if-match': `"${revision}"` } };
  try {
    await designer.call(`POST /api/journeys/${id}/publish`, anything, order);
  } catch (trouble) {
    // Somebody may have changed the draft since: theirs is not published for them.
    if (!(trouble instanceof SetUpRefused && trouble.code === 'drawing-has-problems')) throw trouble;
    console.log(`${code}: 图上有问题，没有发布 · has problems and is not published`);
  }
}

async function drawTemplate(designer: StaffLine, code: string): Promise<string> {
  const { graph } = await designer.call(`GET /api/templates/${code}`, template);
  return (await designer.call('POST /api/journeys', made, { body: { code, name: graph.name, kind: graph.kind, draft: graph } })).id;
}
