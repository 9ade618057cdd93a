import type { Graph, JourneySettings, Json, JsonObject, Link, Step, Variable } from '../graph/graph.js';
import { isList } from '../graph/json-shapes.js';
import { checkOverlay } from './fitting.js';
import type { Misfit } from './misfit.js';
import type { Overlay, OwnItem, OwnSetting, OwnStep } from './overlay.js';
import { readAt, writeAt } from './settings-tree.js';
import { without } from './without.js';

/**
 * Lays what a branch has of its own over head office's drawing. What it gives is a drawing like any other, without locks; a template and an overlay always give
 * the same one. Nothing is laid over when anything does not fit: the problems say what.
 */
export function applyOverlay(template: Graph, overlay: Overlay): { readonly graph: Graph } | { readonly problems: readonly Misfit[] } {
  const problems = checkOverlay(template, overlay);
  if (problems.length > 0) return { problems };
  const plain = without(template, 'kitchen');
  const named: Graph = overlay.name ? { ...plain, name: overlay.name } : plain;
  const set = overlay.settings.reduce(withSetting, named);
  const filled = overlay.items.reduce(withItem, set);
  return { graph: overlay.steps.reduceRight(withStep, filled) };
}

function withSetting(graph: Graph, { part, value }: OwnSetting): Graph {
  switch (part.kind) {
    case 'setting':
      return withConfig(graph, part.step, (config) => writeAt(config, part.path.split('.'), value) as JsonObject);
    case 'timer':
      return withTimer(graph, part, String(value));
    case 'variable':
      return { ...graph, variables: graph.variables.map((one) => (one.name === part.variable ? withInitial(one, value) : one)) };
    case 'journey':
      return { ...graph, settings: withJourneySetting(graph.settings, part.setting, value) };
  }
}

function withTimer(graph: Graph, part: Extract<OwnSetting['part'], { readonly kind: 'timer' }>, after: string): Graph {
  const timed = (step: Step): Step => ({
    ...step,
    on: step.on.map((one) => (one.id === part.trigger && one.when.kind === 'timer' ? { ...one, when: { ...one.when, after } } : one)),
  });
  return { ...graph, steps: graph.steps.map((step) => (step.id === part.step ? timed(step) : step)) };
}

function withInitial(variable: Variable, value: Json): Variable {
  return value === (variable.initial ?? null) ? variable : { ...variable, initial: value };
}

function withJourneySetting(settings: JourneySettings, name: 'timeZone' | 'calendar' | 'maximumAge', value: Json): JourneySettings {
  return value === null ? without(settings, name) : { ...settings, [name]: value };
}

function withItem(graph: Graph, { part, item }: OwnItem): Graph {
  const keys = part.path.split('.');
  return withConfig(graph, part.step, (config) => {
    const list = readAt(config, keys);
    return writeAt(config, keys, [...(isList(list) ? list : []), item]) as JsonObject;
  });
}

function withConfig(graph: Graph, id: string, change: (config: JsonObject) => JsonObject): Graph {
  return { ...graph, steps: graph.steps.map((step) => (step.id === id ? { ...step, config: change(step.config) } : step)) };
}

/** Put in from the last to the first: each stands right behind its place, before those that were put in already. */
function withStep(graph: Graph, { part, step, goesOn }: OwnStep): Graph {
  const into = graph.links.find(({ from, outcome }) => from === part.step && outcome === part.outcome);
  if (!into) return graph;
  const onward = goesOn.map((outcome): Link => ({ id: `${step.id}.${outcome}`, from: step.id, outcome, to: into.to }));
  const links = graph.links.map((link) => (link === into ? { ...into, to: step.id } : link));
  const index = graph.steps.findIndex(({ id }) => id === part.step);
  return { ...graph, steps: graph.steps.toSpliced(index + 1, 0, step), links: [...links, ...onward] };
}
