import type { StaffCaller } from './caller.js';

/** Whether a member of staff sees rows of an institution: theirs, or one below it. */
export function seesInstitution(staff: Pick<StaffCaller, 'institutionPath'>, path: string): boolean {
  return path.startsWith(staff.institutionPath);
}

/** `like` pattern of the institution paths that a member of staff sees. Codes hold no wildcard (see the institution schema). */
export function scopePattern(staff: Pick<StaffCaller, 'institutionPath'>): string {
  return `${staff.institutionPath}%`;
}
