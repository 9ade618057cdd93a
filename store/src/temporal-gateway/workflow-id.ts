/** What an instance's address is made of. `correlation` is empty when the journey has none. */
export interface Address {
  readonly journey: string;
  readonly subjectKind: string;
  /** Opaque id: nothing personal is in an address. */
  readonly subjectId: string;
  readonly correlation: string;
}

/** The workflow id of an instance: journey, subject and correlation key, across all versions. */
export function workflowIdOf({ journey, subjectKind, subjectId, correlation }: Address): string {
  return [journey, subjectKind, subjectId, correlation || '-'].map(encodeURIComponent).join('/');
}
