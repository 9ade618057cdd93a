import { z } from 'zod';
import { pageOf } from '../http/paging.js';
import { code, text } from '../http/text.schema.js';

const kind = z.enum(['journey', 'sop']);
const person = z.object({ id: z.uuid(), name: text });

/** A drawing as JSON. Its full shape is the graph of `@tongtu/workflows/graph`; it is parsed there, with an address for every fault. */
export const drawing = z.record(z.string(), z.unknown()).meta({ id: 'Graph', description: 'A drawing: see the guide for its members.' });

const localText = z.object({ zh: z.string(), en: z.string().optional() });
const problemView = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    step: z.string().nullable(),
    field: z.string().nullable(),
    range: z.object({ from: z.number(), to: z.number() }).optional(),
    message: localText,
    remedy: localText,
    fixes: z.array(z.object({ label: localText, edits: z.array(z.record(z.string(), z.unknown())) })),
  })
  .meta({ id: 'DrawingProblem' });

export const figuresView = z
  .object({
    /** Instances on their way now. */
    standing: z.int(),
    startedToday: z.int(),
    doneToday: z.int(),
    /** Share (0–1) of the touchpoints broken off today that were taken up again; null when there were none. */
    resumed: z.number().nullable(),
    incidents: z.int(),
  })
  .meta({ id: 'JourneyFigures' });
export type FiguresView = z.infer<typeof figuresView>;

/** The drawing in small: what a card shows. */
const outlineView = z.object({
  steps: z.array(z.object({ id: z.string(), type: z.string(), family: z.string(), x: z.number(), y: z.number(), standing: z.int() })),
  links: z.array(z.object({ from: z.string(), to: z.string() })),
});

/** A published journey as other drawings may call it. */
export const publishedJourneyView = z
  .object({
    code,
    name: localText,
    /** Its start lets other journeys set it off. */
    callable: z.boolean(),
    /** A customer may travel it once for each case, several at a time. */
    perCase: z.boolean(),
    inputs: z.array(z.object({ variable: z.string(), required: z.boolean() })),
    /** Results that it may end with. */
    outcomes: z.array(z.string()),
    /** Codes of the journeys that it calls itself. */
    calls: z.array(z.string()),
  })
  .meta({ id: 'PublishedJourney' });

export const journeyView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: text,
    kind,
    paused: z.boolean(),
    /** Number of the version that runs; null before the first publication. */
    liveVersion: z.int().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    draftRevision: z.int(),
    /** Whether the draft differs from the version that runs. */
    changed: z.boolean(),
    owner: person,
    editedBy: person,
    updatedAt: z.iso.datetime(),
    figures: figuresView,
    /** Instances begun a day, for seven days; today is the last. */
    trend: z.array(z.int()),
    outline: outlineView,
    /** Whether branches may make their own of the version that runs. */
    kitchen: z.boolean(),
    /** Of a branch's journey: what it was made of, the version it lies over, and the one that runs now. */
    derivedFrom: z
      .object({ journey: z.object({ id: z.uuid(), code: z.string(), name: text }), version: z.int(), newest: z.int() })
      .nullable(),
  })
  .meta({ id: 'Journey' });
export type JourneyView = z.infer<typeof journeyView>;

export const journeyList = z.object({ items: z.array(journeyView) });

export const journeyBody = z
  .object({
    code,
    name: text,
    kind: kind.default('journey'),
    /** A new one begins with a start and an end when absent. */ draft: drawing.optional(),
  })
  .meta({ id: 'JourneyInput' });
export type JourneyBody = z.infer<typeof journeyBody>;

export const draftView = z
  .object({ graph: drawing, revision: z.int(), editedBy: person, updatedAt: z.iso.datetime(), liveVersion: z.int().nullable() })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof draftView>;

export const draftBody = z.object({ graph: drawing }).meta({ id: 'DraftInput' });
export const savedView = z.object({ revision: z.int(), updatedAt: z.iso.datetime() }).meta({ id: 'DraftSaved' });
export type SavedView = z.infer<typeof savedView>;

export const checkBody = z.object({ /** Absent = the draft as it is saved. */ graph: drawing.optional() }).meta({ id: 'CheckInput' });
export const checkView = z.object({ problems: z.array(problemView) }).meta({ id: 'CheckResult' });

export const publishBody = z.object({ note: z.string().max(500).optional() }).meta({ id: 'PublishInput' });
export const versionView = z
  .object({
    number: z.int(),
    note: z.string().nullable(),
    publishedBy: person,
    publishedAt: z.iso.datetime(),
    planHash: z.string(),
    live: z.boolean(),
  })
  .meta({ id: 'Version' });
export type VersionView = z.infer<typeof versionView>;
export const publishedView = z.object({ version: versionView, warnings: z.array(problemView) }).meta({ id: 'Published' });
export const versionPage = pageOf(versionView);
export const versionGraphView = versionView.extend({ graph: drawing, names: z.record(z.string(), text) }).meta({ id: 'VersionWithGraph' });

export const pauseBody = z.object({ paused: z.boolean(), reason: z.string().trim().min(1).max(500) }).meta({ id: 'PauseInput' });
export type PauseBody = z.infer<typeof pauseBody>;

export const liveQuery = z.object({
  /** Number of the version; the live one when absent. */ version: z.coerce.number().int().min(1).optional(),
});
export const liveView = z
  .object({
    version: z.int().nullable(),
    versions: z.array(z.object({ number: z.int(), standing: z.int() })),
    figures: figuresView,
    steps: z.record(
      z.string(),
      z.object({
        standing: z.int(),
        incidents: z.int(),
        families: z.record(z.string(), z.int()),
        /** Median time to leave it, of the last 7 days. */ medianMs: z.number().nullable(),
        longestMs: z.number().nullable(),
      }),
    ),
    /** How often each outcome was taken in the last 7 days. */
    flows: z.record(z.string(), z.record(z.string(), z.int())),
  })
  .meta({ id: 'JourneyLive' });
export type LiveView = z.infer<typeof liveView>;
