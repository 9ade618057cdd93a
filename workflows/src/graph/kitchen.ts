import type { Json, Text } from './graph.js';

/**
 * A part of a drawing that is locked to branches or open to them. `step` = all settings of a step; `setting` = one of them by its dotted
 * path in `config`, where an item of a list is named by its `id` (`checklist.vault.minimum`); `timer` = how long after a trigger goes off;
 * `variable` = its initial value; `journey` = a setting of the journey as a whole; `items` = the end of a list in `config`, where items may be
 * added; `place` = the arrow that leaves an outcome, into which steps may be inserted.
 */
export type Part =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'setting'; readonly step: string; readonly path: string }
  | { readonly kind: 'timer'; readonly step: string; readonly trigger: string }
  | { readonly kind: 'variable'; readonly variable: string }
  | { readonly kind: 'journey'; readonly setting: 'timeZone' | 'calendar' | 'maximumAge' }
  | { readonly kind: 'items'; readonly step: string; readonly path: string }
  | { readonly kind: 'place'; readonly step: string; readonly outcome: string };

/** What an open part may be set to: from–to (both included; numbers, ISO-8601 durations, times of day or dates), one of some values, or so many additions. */
export type PartLimit =
  | { readonly kind: 'range'; readonly min?: number | string; readonly max?: number | string }
  | { readonly kind: 'one-of'; readonly values: readonly Json[] }
  | {
      readonly kind: 'added';
      readonly most: number;
      /** Of a place: the types of steps that may be inserted; none may when it is absent. */ readonly types?: readonly string[];
    };

/** Whether a part is open. The most exact rule decides; what no rule names is locked. */
export interface PartRule {
  readonly part: Part;
  readonly open: boolean;
  /** What the part is called on the page of a branch; absent = by its step and setting. */
  readonly label?: Text;
  readonly limit?: PartLimit;
}

/** What a drawing has that branches cook by (中央厨房): they may change what is open and nothing else. */
export interface Kitchen {
  readonly parts: readonly PartRule[];
}

/** One text for a part: equal parts, equal texts. */
export function partKey(part: Part): string {
  switch (part.kind) {
    case 'step':
      return `step ${part.step}`;
    case 'setting':
    case 'items':
      return `${part.kind} ${part.step} ${part.path}`;
    case 'timer':
      return `timer ${part.step} ${part.trigger}`;
    case 'place':
      return `place ${part.step} ${part.outcome}`;
    case 'variable':
      return `variable ${part.variable}`;
    case 'journey':
      return `journey ${part.setting}`;
  }
}

/** The rule that decides about a part: its own, else that of the nearest setting around it, else that of its step (never for additions). */
export function ruleOf(kitchen: Kitchen | undefined, part: Part): PartRule | undefined {
  const rules = new Map((kitchen?.parts ?? []).map((rule) => [partKey(rule.part), rule]));
  const around = [part, ...partsAround(part)];
  return around.map((one) => rules.get(partKey(one))).find((rule) => rule !== undefined);
}

function partsAround(part: Part): readonly Part[] {
  if (part.kind !== 'setting' && part.kind !== 'timer') return [];
  const { step } = part;
  const keys = part.kind === 'setting' ? part.path.split('.') : [];
  const settings = keys.slice(1).map((_, index): Part => ({ kind: 'setting', step, path: keys.slice(0, -1 - index).join('.') }));
  return [...settings, { kind: 'step', step }];
}
