import type { Institution } from '@tongtu/store';
import type { InstitutionView } from './institutions.schema.js';

/** The path of an institution below another (`/head/` and `east` → `/head/east/`), or of the head office itself. */
export function pathBelow(parentPath: string | null, code: string): string {
  return `${parentPath ?? '/'}${code}/`;
}

/** An institution as callers see it. */
export function viewInstitution({ id, code, name, kind, path, managerId }: Institution): InstitutionView {
  return { id, code, name, kind, path, managerId };
}
