import type { Actor, By, Family } from '@tongtu/workflows/touchpoint';
import { notAllowed } from '../access/access-problems.js';
import type { Caller, StaffCaller } from '../access/caller.js';

/** Whom the work is for, as far as its row says. */
export interface Subject {
  readonly id: string;
  /** Masked; null when the subject is no customer. */
  readonly name: string | null;
}

/** As whom a channel's request acts: the customer themselves, or the assistant. Throws `not-allowed` for channels of staff: staff sign in. */
function actorOfChannel({ family, code, name }: Extract<Caller, { readonly kind: 'channel' }>, subject: Subject): Actor {
  if (family === 'customer') return { kind: 'customer', id: subject.id, name: subject.name ?? '' };
  if (family === 'ai') return { kind: 'ai', id: code, name: name.zh };
  throw notAllowed({ roles: ['agent', 'manager'] });
}

/** In which family a member of staff works: a relationship manager in the branch, an agent in the remote centre; who is both where their turn is. */
export function familyOfStaff({ roles }: Pick<StaffCaller, 'roles'>, turn: Family | null): 'remote' | 'branch' {
  const [isAgent, isManager] = [roles.includes('agent'), roles.includes('manager')];
  if (isAgent && isManager) return turn === 'branch' ? 'branch' : 'remote';
  return isManager ? 'branch' : 'remote';
}

/** Who does something, and from where. Staff have no channel codes of their own: their family is their channel. `turn`: the family that was asked. */
export function byOf(caller: Caller, subject: Subject, turn: Family | null): By {
  if (caller.kind === 'channel') return { actor: actorOfChannel(caller, subject), channel: caller.code, family: caller.family };
  const family = familyOfStaff(caller, turn);
  return { actor: { kind: 'staff', id: caller.id, name: caller.name.zh }, channel: family, family };
}
