import { canonicalJson } from '../graph/canonical-json.js';
import type { Graph, Json, Step, Text } from '../graph/graph.js';
import type { Part } from '../graph/kitchen.js';
import { checkOverlay } from './fitting.js';
import { misfit, type Misfit, partName } from './misfit.js';
import { keepOwn, type Overlay, type Own, ownKey, type OwnSetting } from './overlay.js';
import { readAt } from './settings-tree.js';

/** A setting of the branch that survives although head office changed what stands beneath it: worth a look, nothing to decide. */
export interface MergeNotice {
  readonly key: string;
  readonly part: Text;
  readonly own: Json;
  /** What head office had there, and has now; null = nothing. */
  readonly before: Json;
  readonly after: Json;
}

/** A branch's overlay brought to a new template. */
export interface Merged {
  /** All that fits, unchanged and in its order. */
  readonly overlay: Overlay;
  /** All that does not, each whole: what is not in the overlay is here. */
  readonly conflicts: readonly Misfit[];
  readonly notices: readonly MergeNotice[];
}

/**
 * Merges three ways: from what head office had (`old`) to what it has now (`next`), with what the branch has of its own. What the branch set survives where the
 * part is still there, open, and within its limits; head office's changes take the rest. A setting of a step whose type changed does not go along by itself.
 */
export function mergeTemplate(old: Graph, next: Graph, overlay: Overlay): Merged {
  const strange = ownAt(overlay, (own) => isOfAnotherType(old, next, own.part));
  const familiar = keepOwn(overlay, (own) => !strange.has(own));
  const misfits = checkOverlay(next, familiar);
  const unfit = new Set(misfits.map(({ own }) => own));
  const kept = keepOwn(familiar, (own) => !unfit.has(own));
  const conflicts = [
    ...[...strange].map((own) => misfit('type-changed', own, { template: next, named: old })),
    // Named as head office named it when the branch knew it: the part may be gone.
    ...misfits.map(({ code, own }) => misfit(code, own, { template: next, named: isStillNamed(next, own.part) ? next : old })),
  ];
  return { overlay: kept, conflicts, notices: kept.settings.flatMap((setting) => noticeOf(old, next, setting)) };
}

function ownAt({ settings, items }: Overlay, test: (own: Own) => boolean): ReadonlySet<Own> {
  return new Set([...settings, ...items].filter(test));
}

function isOfAnotherType(old: Graph, next: Graph, part: Part): boolean {
  if (!('step' in part)) return false;
  const [before, after] = [old, next].map(({ steps }) => steps.find(({ id }) => id === part.step)?.type);
  return before !== undefined && after !== undefined && before !== after;
}

function isStillNamed(next: Graph, part: Part): boolean {
  if ('step' in part) return next.steps.some(({ id }) => id === part.step);
  return part.kind === 'journey' || next.variables.some(({ name }) => name === part.variable);
}

function noticeOf(old: Graph, next: Graph, setting: OwnSetting): readonly MergeNotice[] {
  const [before, after] = [valueOf(old, setting.part), valueOf(next, setting.part)];
  if (canonicalJson(before) === canonicalJson(after)) return [];
  return [{ key: ownKey(setting), part: partName(next, setting.part), own: setting.value, before, after }];
}

/** What a drawing has at a part that a value can be given to; null = nothing. */
export function valueOf(graph: Graph, part: OwnSetting['part']): Json {
  switch (part.kind) {
    case 'variable':
      return graph.variables.find(({ name }) => name === part.variable)?.initial ?? null;
    case 'journey':
      return graph.settings[part.setting] ?? null;
    case 'setting':
      return readAt(stepIn(graph, part.step)?.config, part.path.split('.')) ?? null;
    case 'timer':
      return timerOf(stepIn(graph, part.step), part.trigger);
  }
}

function timerOf(step: Step | undefined, trigger: string): Json {
  const when = step?.on.find(({ id }) => id === trigger)?.when;
  return when?.kind === 'timer' ? when.after : null;
}

function stepIn({ steps }: Graph, id: string) {
  return steps.find((step) => step.id === id);
}
