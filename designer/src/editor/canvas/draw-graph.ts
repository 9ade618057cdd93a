import type { Graph, Language, Step, Trigger } from '@tongtu/workflows/graph';
import { say } from '@tongtu/workflows/graph';
import { type RegisteredStep, stepDefinition } from '@tongtu/workflows/steps';
import { triggerOutcome, type DrawingLink, type DrawingStep, type DrawingTrigger } from '../../ui/drawing/drawing-data.js';
import type { IconName } from '../../ui/icons/icon.js';
import { sideSteps } from './side-steps.js';

/** A journey's graph as the drawing shows it. */
export interface DrawnGraph {
  readonly steps: readonly DrawingStep[];
  readonly links: readonly DrawingLink[];
}

const triggerIcons: Readonly<Record<Trigger['when']['kind'], IconName>> = { timer: 'wait', event: 'bell', error: 'error' };

interface Known {
  readonly step: Step;
  readonly forms: Graph['forms'];
  readonly language: Language;
  readonly side: boolean;
  readonly drawn: DrawingStep;
}

/**
 * Makes a painter that remembers what it painted last: a step that did not change comes back as the same object, so that its card is not
 * drawn again. One painter for one canvas.
 */
export function createPainter(): (graph: Graph, language: Language) => DrawnGraph {
  let known = new Map<string, Known>();
  let links: { readonly of: Graph['links']; readonly side: string; readonly drawn: readonly DrawingLink[] } | undefined;
  return (graph, language) => {
    const side = sideSteps(graph);
    const next = new Map<string, Known>();
    for (const step of graph.steps) {
      const before = known.get(step.id);
      const isSide = side.has(step.id);
      const isSame =
        before !== undefined &&
        before.step === step &&
        before.forms === graph.forms &&
        before.language === language &&
        before.side === isSide;
      next.set(
        step.id,
        isSame ? before : { step, forms: graph.forms, language, side: isSide, drawn: paintStep(step, { graph, language, side: isSide }) },
      );
    }
    known = next;
    const sideKey = [...side].join(' ');
    if (links === undefined || links.of !== graph.links || links.side !== sideKey) {
      links = { of: graph.links, side: sideKey, drawn: graph.links.map((link) => paintLink(link, side)) };
    }
    return { steps: [...next.values()].map(({ drawn }) => drawn), links: links.drawn };
  };
}

function paintLink({ id, from, outcome, to }: DrawingLink, side: ReadonlySet<string>): DrawingLink {
  return side.has(from) ? { id, from, outcome, to, dashed: true } : { id, from, outcome, to };
}

function paintTrigger({ id, label, when, interrupting }: Trigger, language: Language): DrawingTrigger {
  return { id, label: say(label, language), icon: triggerIcons[when.kind], interrupting };
}

interface Around {
  readonly graph: Graph;
  readonly language: Language;
  readonly side: boolean;
}

/** What a step is by its type. */
function natureOf(definition: RegisteredStep | undefined, language: Language): Pick<DrawingStep, 'kind' | 'shape' | 'begins'> {
  const shape = shapeOf(definition);
  return definition === undefined ? { shape } : { shape, kind: say(definition.label, language), begins: definition.begins };
}

/** How a step of a type is drawn. */
export function shapeOf(definition: RegisteredStep | undefined): DrawingStep['shape'] {
  if (definition?.ends != null) return 'end';
  return definition?.ladder == null ? 'card' : 'touch';
}

function paintStep(step: Step, { graph, language, side }: Around): DrawingStep {
  const definition = stepDefinition(step.type);
  const ladder = definition?.ladder?.(step.config, language);
  return {
    id: step.id,
    type: step.type,
    name: say(step.name, language),
    summary: definition?.describe(step.config, language, graph) ?? '',
    family: definition?.family(step.config) ?? 'neutral',
    x: step.at.x,
    y: step.at.y,
    outcomes: paintOutcomes(step, language),
    triggers: step.on.map((trigger) => paintTrigger(trigger, language)),
    ...(ladder === undefined ? {} : { ladder }),
    ...natureOf(definition, language),
    ...(side && { side }),
    ...(step.pinned === true && { pinned: true }),
  };
}

function paintOutcomes(step: Step, language: Language): DrawingStep['outcomes'] {
  const raised = new Set(step.raises);
  const outcomes = stepDefinition(step.type)?.outcomes(step.config) ?? [];
  return outcomes.map(({ code, label }) => ({ code, label: say(label, language), ...(raised.has(code) && { raises: true }) }));
}

/** What an outcome or a trigger of a step is called; empty when the step has no such way out. */
export function outcomeLabel(step: Step, outcome: string, language: Language): string {
  const trigger = step.on.find(({ id }) => triggerOutcome(id) === outcome);
  if (trigger !== undefined) return say(trigger.label, language);
  const found = stepDefinition(step.type)
    ?.outcomes(step.config)
    .find(({ code }) => code === outcome);
  return found === undefined ? '' : say(found.label, language);
}
