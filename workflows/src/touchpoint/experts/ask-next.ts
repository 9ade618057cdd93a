import type { Addressee } from '../assignment.js';
import { after, earlier } from '../moment.js';
import type { Passing } from '../passing.js';
import type { Expert } from '../task-config.js';
import type { Invitation } from '../touchpoint.js';
import type { WorkConfig } from '../work-config.js';
import { record, update, type Working } from '../working.js';

/** The specialist of that id whom a task may ask. */
export function expertOf(config: WorkConfig, id: string): Expert | undefined {
  return config.kind === 'task' ? config.experts?.find((expert) => expert.id === id) : undefined;
}

/** Experts without whose opinion the task cannot be finished, and who have not given it, by their id. */
export function missingOpinions(
  config: WorkConfig,
  { invitations = [] }: { readonly invitations?: readonly Invitation[] },
): readonly string[] {
  const needed = config.kind === 'task' ? (config.experts ?? []).filter((expert) => expert.needed) : [];
  return needed.flatMap(({ id }) => (invitations.some(({ expert, status }) => expert === id && status === 'given') ? [] : [id]));
}

/** Replaces an invitation, or adds it. */
export function keepInvitation(work: Working, invitation: Invitation): void {
  const others = (work.state.invitations ?? []).filter(({ expert }) => expert !== invitation.expert);
  update(work, { invitations: [...others, invitation] });
}

/** Asks the next of an expert's people, from `candidate` on; when there is none left, the one who asked is told. */
export function askNext(work: Working, expert: Expert, asked: Omit<Invitation, 'number' | 'status' | 'until' | 'who' | 'opinion'>): void {
  const common = { ...asked, who: null, opinion: null };
  const addressee = candidateOf(expert, asked.candidate);
  if (!addressee) {
    keepInvitation(work, { ...common, number: work.state.lastOffer, status: 'nobody', until: work.at });
    record(work, { kind: 'expert-missing', outcome: expert.id, why: { code: 'no-expert-left', args: { label: { ...expert.label } } } });
    if (asked.by.kind === 'staff') work.notices.push({ to: { kind: 'person', person: asked.by.id }, about: 'no-expert', args: {} });
    return;
  }
  const number = work.state.lastOffer + 1;
  const until = earlier(after(work.at, expert.withinMs), work.state.expiresAt);
  update(work, { lastOffer: number });
  keepInvitation(work, { ...common, number, status: 'asked', until });
  const open = { kind: 'open', rung: expert.id, family: 'remote', number, try: 1, until, assignment: addressee } as const;
  work.offers.push({ ...open, purpose: 'expert', ...(asked.by.kind === 'staff' ? { notFor: asked.by.id } : {}) });
}

function candidateOf({ staff, queue }: Expert, index: number): Addressee | undefined {
  const login = staff[index];
  if (login !== undefined) return { kind: 'staff', staff: [login], otherwise: '' };
  return index === staff.length && queue !== null && queue !== '' ? { kind: 'queue', queue } : undefined;
}

/** Who is asked and does not answer in time is passed over. */
export function invitationPassings({ state: { invitations = [], expiresAt } }: Working): readonly Passing[] {
  return invitations.flatMap((invitation) =>
    invitation.status === 'asked' && invitation.until < expiresAt
      ? [{ due: invitation.until, pass: (work: Working) => passOver(work, invitation) }]
      : [],
  );
}

function passOver(work: Working, { expert: id, candidate, question, by, since, refusals, number }: Invitation): void {
  const expert = expertOf(work.config, id);
  if (!expert) throw new Error(`Work has no expert "${id}"`);
  work.offers.push({ kind: 'lapse', number });
  record(work, {
    kind: 'expert-refused',
    outcome: id,
    why: { code: 'expert-silent', args: { forMs: expert.withinMs, label: { ...expert.label } } },
  });
  askNext(work, expert, { expert: id, candidate: candidate + 1, question, by, since, refusals });
}

/** Nobody's opinion is needed any more. */
export function callOffInvitations(work: Working): void {
  for (const { status, number } of work.state.invitations ?? [])
    if (status === 'asked' || status === 'accepted') work.offers.push({ kind: 'withdraw', number });
}
