import { templateOf, templates } from '@tongtu/workflows/templates';
import { notFound } from '../http/problems/http-problems.js';
import type { TemplateGraph, TemplateQuery, TemplateView } from './templates.schema.js';

/** The templates in the order in which they are offered. */
export function listTemplates(): readonly TemplateView[] {
  return templates.map(({ code, draw }) => {
    const { name, note, steps } = draw();
    return { code, name: { ...name }, note: note ? { ...note } : null, steps: steps.length };
  });
}

/** A template's drawing. Limits it does not know are ignored. Throws `not-found` for an unknown code. */
export function drawTemplate(code: string, limits: TemplateQuery): TemplateGraph {
  const template = templateOf(code);
  if (!template) throw notFound({ what: 'template' });
  const known = Object.fromEntries(Object.entries(limits).filter(([name]) => Object.hasOwn(template.limits, name)));
  return { code, graph: JSON.parse(JSON.stringify(template.draw(known))) as Record<string, unknown> };
}
