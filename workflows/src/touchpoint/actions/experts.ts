import { askNext, expertOf, keepInvitation } from '../experts/ask-next.js';
import { workedUnder } from '../review/worked-under.js';
import type { Invitation } from '../touchpoint.js';
import { record, refuse, type Working } from '../working.js';
import { wordsOf } from '../words-said.js';
import type { ActionHandler } from './handler.js';

/** The holder asks a specialist in. Who was not to be had may be asked again. */
export const invite: ActionHandler<'invite'> = (work, { by, fence, expert: id, question = '' }) => {
  const refusal = workedUnder(work, by, fence);
  if (refusal) return refusal;
  const expert = expertOf(work.config, id);
  if (!expert) return refuse('unknown-expert');
  const before = work.state.invitations?.find((one) => one.expert === id);
  if (before && before.status !== 'nobody') return refuse('already-invited');
  const words = question.trim() === '' ? null : wordsOf(question);
  if (words !== null && typeof words !== 'string') return refuse('too-long');
  record(work, { kind: 'expert-invited', by, outcome: id, why: { code: 'expert-invited', args: { label: { ...expert.label } } } });
  askNext(work, expert, { expert: id, candidate: 0, question: words, by: by.actor, since: work.at, refusals: [] });
  return null;
};

/** Somebody who was asked comes in. Nobody is their own expert. */
export const acceptInvitation: ActionHandler<'accept-invitation'> = (work, { by, offer }) => {
  const invitation = invitationOf(work, offer, 'asked');
  if (!invitation) return refuse('not-invited');
  if (invitation.by.id === by.actor.id || work.state.lease?.actor.id === by.actor.id) return refuse('same-person');
  keepInvitation(work, { ...invitation, status: 'accepted', who: by.actor });
  work.offers.push({ kind: 'claim', number: offer, by: by.actor });
  record(work, {
    kind: 'expert-accepted',
    by,
    outcome: invitation.expert,
    why: { code: 'expert-accepted', args: labelOf(work, invitation) },
  });
  return null;
};

/** Somebody who was asked, or came in already, does not want to or cannot: the next one is asked. */
export const refuseInvitation: ActionHandler<'refuse-invitation'> = (work, { by, offer, reason }) => {
  const invitation = invitationOf(work, offer, 'asked') ?? invitationOf(work, offer, 'accepted');
  const expert = invitation && expertOf(work.config, invitation.expert);
  if (!invitation || !expert || (invitation.who && invitation.who.id !== by.actor.id)) return refuse('not-invited');
  const words = wordsOf(reason);
  if (typeof words !== 'string') return refuse(words.problem === 'text-needed' ? 'reason-needed' : 'too-long');
  work.offers.push({ kind: 'lapse', number: offer });
  const args = { ...labelOf(work, invitation), reason: words };
  record(work, { kind: 'expert-refused', by, outcome: expert.id, why: { code: 'expert-refused', args } });
  const refusals = [...invitation.refusals, { by: by.actor, reason: words, at: work.at }];
  const { expert: id, candidate, question, by: inviter, since } = invitation;
  askNext(work, expert, { expert: id, candidate: candidate + 1, question, by: inviter, since, refusals });
  return null;
};

/** The opinion stays with the task, with who gave it. */
export const giveOpinion: ActionHandler<'give-opinion'> = (work, { by, offer, text }) => {
  const invitation = invitationOf(work, offer, 'accepted');
  if (!invitation || invitation.who?.id !== by.actor.id) return refuse('not-invited');
  const words = wordsOf(text);
  if (typeof words !== 'string') return refuse(words.problem);
  keepInvitation(work, { ...invitation, status: 'given', opinion: words });
  work.offers.push({ kind: 'done', number: offer });
  record(work, { kind: 'opinion-given', by, outcome: invitation.expert, why: { code: 'opinion-given', args: labelOf(work, invitation) } });
  const holder = work.state.lease?.actor ?? invitation.by;
  if (holder.kind === 'staff') work.notices.push({ to: { kind: 'person', person: holder.id }, about: 'opinion', args: {} });
  return null;
};

function invitationOf({ state }: Working, offer: number, status: Invitation['status']): Invitation | undefined {
  return state.invitations?.find((invitation) => invitation.number === offer && invitation.status === status);
}

function labelOf({ config }: Working, { expert }: Invitation): { readonly label: { readonly zh: string; readonly en?: string } } {
  return { label: { ...(expertOf(config, expert)?.label ?? { zh: expert }) } };
}
