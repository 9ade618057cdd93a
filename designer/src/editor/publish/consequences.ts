import type { Graph, Language } from '@tongtu/workflows/graph';
import { say } from '@tongtu/workflows/graph';
import { type Contact, stepDefinition } from '@tongtu/workflows/steps';

/** How customers come in: what sets a journey off and when one may enter again, as the start says it. */
export function entrance(graph: Graph, language: Language): string {
  const start = graph.steps.find(({ type }) => stepDefinition(type)?.begins);
  return start === undefined ? '' : (stepDefinition(start.type)?.describe(start.config, language, graph) ?? '');
}

/** The messages that a journey may send, by class. */
export interface Messages {
  readonly names: readonly string[];
  readonly classes: readonly Contact['class'][];
}

/** The messages of a journey; none where nothing is sent. */
export function messagesOf(graph: Graph, language: Language): Messages {
  const sending = graph.steps.flatMap(({ type, name, config }) => {
    const contact = stepDefinition(type)?.contact?.(config);
    return contact ? [{ name: say(name, language), class: contact.class }] : [];
  });
  return { names: sending.map(({ name }) => name), classes: [...new Set(sending.map((one) => one.class))] };
}

/** What a journey asks people to fill in: how many fields, how many of them sensitive, and whether staff see any of those. */
export interface Asked {
  readonly fields: number;
  readonly sensitive: number;
  /** Sensitive fields that staff can read. */
  readonly open: number;
}

/** What the forms in use ask for. */
export function askedFor(graph: Graph): Asked {
  const used = new Set(graph.steps.flatMap((step) => stepDefinition(step.type)?.facts(step.config).forms ?? []));
  const fields = graph.forms.filter(({ id }) => used.has(id)).flatMap(({ sections }) => sections.flatMap((section) => section.fields));
  const sensitive = fields.filter(({ dataClass }) => dataClass === 'C3');
  return {
    fields: fields.length,
    sensitive: sensitive.length,
    open: sensitive.filter(({ customerOnly }) => customerOnly !== true).length,
  };
}

/** About how many come in a day, from the days before today; null when nobody came yet. */
export function dailyEntries(trend: readonly number[]): number | null {
  const days = trend.slice(0, -1).filter((entered) => entered > 0);
  return days.length === 0 ? null : Math.round(days.reduce((sum, one) => sum + one, 0) / days.length);
}
