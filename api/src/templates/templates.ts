import type { Graph } from '@tongtu/workflows/graph';
import { J1_LIMITS, j1Template, type J1Limits } from '@tongtu/workflows/templates';
import { notFound } from '../http/problems/http-problems.js';
import type { TemplateGraph, TemplateQuery, TemplateView } from './templates.schema.js';

/** A journey that ships with the product, drawn with its own time limits or others. */
interface Template {
  readonly limits: readonly string[];
  readonly draw: (limits: TemplateQuery) => Graph;
}

const templates: Readonly<Record<string, Template>> = {
  'break-off-relay': { limits: Object.keys(J1_LIMITS), draw: (limits) => j1Template({ limits: limits as Partial<J1Limits> }) },
};

/** The templates in the order in which they are offered. */
export function listTemplates(): readonly TemplateView[] {
  return Object.entries(templates).map(([code, template]) => {
    const { name, note, steps } = template.draw({});
    return { code, name: { ...name }, note: note ? { ...note } : null, steps: steps.length };
  });
}

/** A template's drawing. Limits it does not know are ignored. Throws `not-found` for an unknown code. */
export function drawTemplate(code: string, limits: TemplateQuery): TemplateGraph {
  const template = Object.hasOwn(templates, code) ? templates[code] : undefined;
  if (!template) throw notFound({ what: 'template' });
  const known = Object.fromEntries(Object.entries(limits).filter(([name]) => template.limits.includes(name)));
  return { code, graph: JSON.parse(JSON.stringify(template.draw(known))) as Record<string, unknown> };
}
