/** Who is offered a piece of staff work. `otherwise` is the queue that is used where nobody of these works here. */
export type Assignment =
  | { readonly kind: 'queue'; readonly queue: string }
  | { readonly kind: 'relationship-manager'; readonly otherwise: string }
  /** These people (by login), whoever claims it first. */
  | { readonly kind: 'staff'; readonly staff: readonly string[]; readonly otherwise: string }
  /** An institution by where it stands to that of the work: itself, the one above it, head office. Its manager, or everybody who works there. */
  | {
      readonly kind: 'institution';
      readonly level: 'own' | 'above' | 'head';
      readonly who: 'manager' | 'everyone';
      readonly otherwise: string;
    }
  /** Whoever of a queue has the fewest tasks at hand when it is offered. */
  | { readonly kind: 'least-loaded'; readonly queue: string }
  /** What a CEL expression says when the work opens: a queue, or `@login` for one person. */
  | { readonly kind: 'computed'; readonly value: string; readonly otherwise: string };

/** To whom an offer is made in the end: as drawn, one person by id, or the manager of an institution so many levels above that of the work. */
export type Addressee =
  | Exclude<Assignment, { readonly kind: 'computed' }>
  | {
      readonly kind: 'person';
      /** Staff id. */ readonly person: string;
      /** Queue that may take it as well. */ readonly queue: string | null;
    }
  | { readonly kind: 'superior'; readonly up: number };

/** Name under which the value of a computed assignment travels with the input of the work, by the id of its rung. No field key looks like it. */
export function computedKey(rung: string): string {
  return `@assign.${rung}`;
}

/** The family in which it is worked: relationship managers and institutions sit in the branch, queues in the remote centre. */
export function familyOf({ kind }: Assignment): 'remote' | 'branch' {
  return kind === 'relationship-manager' || kind === 'institution' ? 'branch' : 'remote';
}

/** The addressee of an assignment; `computed` is what its expression said. */
export function addresseeOf(assignment: Assignment, computed: unknown): Addressee {
  if (assignment.kind !== 'computed') return assignment;
  const said = typeof computed === 'string' ? computed.trim() : '';
  if (said.startsWith('@') && said.length > 1) return { kind: 'staff', staff: [said.slice(1)], otherwise: assignment.otherwise };
  return { kind: 'queue', queue: said === '' || said === '@' ? assignment.otherwise : said };
}
