import type { JsonObject } from '@tongtu/workflows/graph';

/** Puts the computed values in the places of a lifted template (`您好 {{p1}}`). A value that is not there leaves nothing. */
export function fillTemplate(template: string, values: JsonObject): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : null;
    if (value === null || value === undefined) return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}
