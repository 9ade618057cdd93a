import { canonicalJson } from '../graph/canonical-json.js';
import type { Graph, Text } from '../graph/graph.js';
import { applyOverlay } from './apply-overlay.js';
import { differencesOf } from './differences.js';
import { keepOwn, type Overlay, type OwnSetting, type OwnStep, type SettablePart } from './overlay.js';
import { checkOverlay } from './fitting.js';
import { valueOf } from './merge-template.js';
import { stepChanges } from './step-changes.js';

/** A part that a branch's drawing has otherwise than head office allows. */
export interface LockedPart {
  /** Id of the step; null for what belongs to the journey as a whole. */
  readonly step: string | null;
  readonly part: Text;
  readonly message: Text;
}

/**
 * Reads from a branch's drawing what it has of its own over the template, so that laying it over gives this drawing again (cards may lie elsewhere). What it has
 * otherwise and may not is named, all of it.
 */
export function readOverlay(template: Graph, graph: Graph): { readonly overlay: Overlay } | { readonly locked: readonly LockedPart[] } {
  const found = collect(template, graph);
  const misfits = checkOverlay(template, found);
  const barred = new Set(misfits.map(({ own }) => own));
  const allowed = keepOwn(found, (own) => !barred.has(own));
  const applied = applyOverlay(template, allowed);
  if ('problems' in applied) throw new Error('What fits one by one does not fit together.');
  const named = misfits.map(({ own, part, message }) => ({ step: 'step' in own.part ? own.part.step : null, part, message }));
  const steps = new Set(named.map(({ step }) => step));
  const others = differencesOf(applied.graph, graph).filter(({ step }) => step === null || !steps.has(step));
  const locked = [...named, ...others];
  return locked.length > 0 ? { locked } : { overlay: allowed };
}

function collect(template: Graph, graph: Graph): Overlay {
  const changes = template.steps.map((step) => stepChanges(template, step, graph));
  const isRenamed = canonicalJson(template.name) !== canonicalJson(graph.name);
  return {
    ...(isRenamed ? { name: graph.name } : {}),
    settings: [...changes.flatMap(({ settings }) => settings), ...wholeSettings(template, graph)],
    items: changes.flatMap(({ items }) => items),
    steps: insertedSteps(template, graph),
  };
}

/** Settings of the journey and initial values that differ. */
function wholeSettings(template: Graph, graph: Graph): readonly OwnSetting[] {
  const parts: readonly SettablePart[] = [
    ...(['timeZone', 'calendar', 'maximumAge'] as const).map((setting) => ({ kind: 'journey' as const, setting })),
    ...template.variables.map(({ name }) => ({ kind: 'variable' as const, variable: name })),
  ];
  return parts.flatMap((part) => {
    const value = valueOf(graph, part);
    return canonicalJson(value) === canonicalJson(valueOf(template, part)) ? [] : [{ part, value }];
  });
}

/** Steps that stand between the two ends of an arrow of the template. */
function insertedSteps(template: Graph, graph: Graph): readonly OwnStep[] {
  const known = new Set(template.steps.map(({ id }) => id));
  const own = new Map(graph.steps.filter(({ id }) => !known.has(id)).map((step) => [step.id, step]));
  return template.links.flatMap((link) => {
    const inserted: OwnStep[] = [];
    let next = graph.links.find(({ from, outcome }) => from === link.from && outcome === link.outcome)?.to;
    for (let step = own.get(next ?? ''); step; step = own.get(next ?? '')) {
      own.delete(step.id);
      const { id } = step;
      const ways = graph.links.filter(({ from }) => from === id);
      const part = { kind: 'place' as const, step: link.from, outcome: link.outcome };
      inserted.push({ part, step, goesOn: ways.map(({ outcome }) => outcome) });
      next = ways[0]?.to;
    }
    return inserted;
  });
}
