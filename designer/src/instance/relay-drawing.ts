import type { Graph, Step } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import { sideSteps } from '../editor/canvas/side-steps.js';
import { sayIn } from '../i18n/use-language.js';
import type { Language } from '../i18n/i18n.js';
import type { Work, WorkFamily } from '../server/tasks.js';
import type { RelayDrawing } from './relay-segments.js';

const families: readonly WorkFamily[] = ['customer', 'ai', 'remote', 'branch'];

interface NamedRung {
  readonly family: WorkFamily;
  readonly label: string;
}

/** The drawing as the relay bar and the journal read it. */
export interface NamedDrawing extends RelayDrawing {
  readonly stepName: (step: string) => string;
  readonly rungName: (step: string, rung: string) => string | undefined;
  readonly isMessage: (step: string) => boolean;
}

function rungOf(step: Step | undefined, rung: string, language: Language): NamedRung | undefined {
  const ladder = step?.config['ladder'];
  if (!Array.isArray(ladder)) return undefined;
  const found = (ladder as readonly Readonly<Record<string, unknown>>[]).find((one) => one['id'] === rung);
  const family = families.find((one) => one === found?.['family']);
  if (found === undefined || family === undefined) return undefined;
  return { family, label: sayIn(language, found['label'] as { readonly zh: string; readonly en?: string } | undefined) };
}

interface Sources {
  /** Absent for readers who may not see it. */
  readonly graph: Graph | undefined;
  /** A touchpoint or task of the instance, whose ladder stands in for the drawing's. */
  readonly work: Work | undefined;
}

function rungOfWork(work: Work | undefined, rung: string, language: Language): NamedRung | undefined {
  const found = work?.ladder.find(({ id }) => id === rung);
  return found && { family: found.family, label: sayIn(language, found.label) };
}

/** Names and families by id, for a reader; what neither the drawing nor the work knows has no name. */
export function nameDrawing({ graph, work }: Sources, language: Language): NamedDrawing {
  const steps = new Map(graph?.steps.map((step) => [step.id, step]));
  const side = graph === undefined ? new Set<string>() : sideSteps(graph);
  const find = (step: string, rung: string) => rungOf(steps.get(step), rung, language) ?? rungOfWork(work, rung, language);
  return {
    rungs: (step, rung) => find(step, rung)?.family,
    rungName: (step, rung) => find(step, rung)?.label,
    stepName: (step) => sayIn(language, steps.get(step)?.name),
    isSide: (step) => side.has(step),
    isMessage: (step) => stepDefinition(steps.get(step)?.type ?? '')?.contact != null,
  };
}

/** The outcomes and triggers of a step that lead somewhere, with what they are called. */
export function waysOut(graph: Graph, id: string, language: Language): readonly { readonly value: string; readonly label: string }[] {
  const step = graph.steps.find((one) => one.id === id);
  if (step === undefined) return [];
  const labels = new Map(
    stepDefinition(step.type)
      ?.outcomes(step.config)
      .map(({ code, label }) => [code, sayIn(language, label)]),
  );
  return graph.links.flatMap(({ from, outcome }) => {
    const label = from === id ? labels.get(outcome) : undefined;
    return label === undefined ? [] : [{ value: outcome, label }];
  });
}
