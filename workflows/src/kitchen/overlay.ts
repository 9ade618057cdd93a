import { type Part, partKey } from '../graph/kitchen.js';
import type { Json, JsonObject, Step, Text } from '../graph/graph.js';

/** A part that a value can be given to. */
export type SettablePart = Extract<Part, { readonly kind: 'setting' | 'timer' | 'variable' | 'journey' }>;

/** A value of the branch's own in a part that is open. Null takes the setting away. */
export interface OwnSetting {
  readonly part: SettablePart;
  readonly value: Json;
}

/** An item of the branch's own at the end of a list of settings. It has an `id` like the others there. */
export interface OwnItem {
  readonly part: Extract<Part, { readonly kind: 'items' }>;
  readonly item: JsonObject;
}

/** A step of the branch's own, inserted where head office lets one; several at one place follow one another as they are listed. */
export interface OwnStep {
  readonly part: Extract<Part, { readonly kind: 'place' }>;
  readonly step: Step;
  /** Outcomes by which the journey goes on; the others must raise an incident. */
  readonly goesOn: readonly string[];
}

/** What a branch has of its own over head office's drawing. */
export interface Overlay {
  /** What the branch calls its journey; absent = as head office does. */
  readonly name?: Text;
  readonly settings: readonly OwnSetting[];
  readonly items: readonly OwnItem[];
  readonly steps: readonly OwnStep[];
}

/** Nothing of one's own. */
export const EMPTY_OVERLAY: Overlay = { settings: [], items: [], steps: [] };

/** One thing that a branch has of its own. */
export type Own = OwnSetting | OwnItem | OwnStep;

/** All that a branch has of its own, in the order in which it is laid over. */
export function ownOf({ settings, items, steps }: Overlay): readonly Own[] {
  return [...settings, ...items, ...steps];
}

/** One text for a thing of a branch's own, the same in every version: by it the branch answers a conflict. */
export function ownKey(own: Own): string {
  if ('item' in own) return `${partKey(own.part)} + ${itemId(own.item)}`;
  return 'step' in own ? `${partKey(own.part)} + ${own.step.id}` : partKey(own.part);
}

/** The id of an item of a list; empty when it has none. */
export function itemId(item: JsonObject): string {
  return typeof item['id'] === 'string' ? item['id'] : '';
}

/** The overlay with the things that a test keeps. */
export function keepOwn(overlay: Overlay, keeps: (own: Own) => boolean): Overlay {
  return { ...overlay, settings: overlay.settings.filter(keeps), items: overlay.items.filter(keeps), steps: overlay.steps.filter(keeps) };
}
