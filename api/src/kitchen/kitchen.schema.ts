import { z } from 'zod';
import { code, json, text } from '../http/text.schema.js';

const localText = z.object({ zh: z.string(), en: z.string().optional() });
const part = z
  .record(z.string(), z.string())
  .meta({ id: 'KitchenPart', description: '`kind` and what names the part: `step`, `path`, `trigger`, `outcome`, `variable`, `setting`.' });

/** What a branch has of its own, as JSON. Its full shape is the overlay of `@tongtu/workflows/kitchen`; it is parsed there, with an address for every fault. */
const overlay = z.record(z.string(), json).meta({
  id: 'Overlay',
  description: '`{ name?, settings: [{ part, value }], items: [{ part, item }], steps: [{ part, step, goesOn }] }`',
});

export const branchBody = z
  .object({ code, /** As head office calls it when absent. */ name: text.optional() })
  .meta({ id: 'BranchJourneyInput' });
export type BranchBody = z.infer<typeof branchBody>;

export const overlayBody = z.object({ overlay }).meta({ id: 'OverlayInput' });
export const overlayView = z
  .object({
    derivedFrom: z.object({
      journey: z.object({ id: z.uuid(), code: z.string(), name: text }),
      /** The version that the overlay lies over. */
      version: z.int(),
      /** The version of head office that runs now. */
      newest: z.int(),
    }),
    overlay,
    /** Of the draft: both are saved together. */
    revision: z.int(),
    /** Whether the caller may change it. */
    own: z.boolean(),
    /** Ids of head office's steps in which nothing is open. */
    locked: z.array(z.string()),
    parts: z.array(
      z.object({
        part,
        label: localText,
        open: z.boolean(),
        limit: z.record(z.string(), json).nullable(),
        /** What head office has there; null = nothing, or a part that holds no single value. */
        template: json,
      }),
    ),
  })
  .meta({ id: 'BranchOverlay' });
export type OverlayView = z.infer<typeof overlayView>;

const conflictView = z
  .object({
    key: z.string(),
    code: z.string(),
    part: localText,
    message: localText,
    remedy: localText,
    /** Within what it would have to be; null = it is refused for another reason. */
    limit: z.record(z.string(), json).nullable(),
    own: z.record(z.string(), json),
  })
  .meta({ id: 'MergeConflict' });

export const mergeView = z
  .object({
    from: z.int(),
    to: z.int(),
    /** What goes along without an answer. */
    overlay,
    conflicts: z.array(conflictView),
    /** What goes along although head office changed the same part. */
    notices: z.array(z.object({ key: z.string(), part: localText, own: json, before: json, after: json })),
    revision: z.int(),
  })
  .meta({ id: 'TemplateMerge' });
export type MergeView = z.infer<typeof mergeView>;

export const mergeBody = z
  .object({
    /** The version that was looked at: `to`. */
    version: z.int(),
    /** By the key of the conflict: give it up, or another value. */
    answers: z.record(z.string().max(300), z.union([z.literal('drop'), z.object({ value: json })])).default({}),
  })
  .meta({ id: 'TemplateMergeInput' });
export type MergeBody = z.infer<typeof mergeBody>;
