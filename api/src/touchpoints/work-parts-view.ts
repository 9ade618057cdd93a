import type { By, TouchpointState, WorkConfig } from '@tongtu/workflows/touchpoint';
import type { Viewer } from './field-masking.js';
import type { ChannelView, ChecklistView, ExpertView, ReviewView } from './work-parts.schema.js';

/** Where the customer may work, best first, and what it is about. */
export function viewRights(config: WorkConfig): { readonly channels: ChannelView[]; readonly products: string[] } {
  if (config.kind === 'task') return { channels: [], products: [] };
  const { channels = [], products = [] } = config;
  return { channels: [...channels].sort((one, other) => Number(other.preferred) - Number(one.preferred)), products: [...products] };
}

/** The checklist as its reader may see it; null where there is none. */
export function viewChecklist(config: WorkConfig, { checked = {}, added = [] }: TouchpointState, { holds }: Viewer): ChecklistView | null {
  if (config.kind !== 'task' || !config.checklist) return null;
  const own = added.map(({ id, label, evidence }) => ({ id, label: { zh: label }, evidence, required: false, isAdded: true }));
  const items = [...config.checklist.items.map((item) => ({ ...item, isAdded: false })), ...own];
  return { open: config.checklist.open, items: items.map((item) => ({ ...item, done: doneOf(checked[item.id], holds) })) };
}

type Done = ChecklistView['items'][number]['done'];

function doneOf(done: NonNullable<TouchpointState['checked']>[string] | undefined, holds: boolean): Done {
  if (!done) return null;
  const masked = !holds && done.evidence !== null;
  return { by: done.by, at: done.at, evidence: masked ? '***' : done.evidence, masked };
}

/** What the second person is about; null where nobody checks it. */
export function viewReview(config: WorkConfig, { review, reviews = [] }: TouchpointState, { actor }: By): ReviewView | null {
  if (config.kind !== 'task' || !config.fourEyes) return null;
  return {
    now: review ? { maker: review.maker, outcome: review.outcome, at: review.at, mine: review.maker.id === actor.id } : null,
    made: [...reviews],
  };
}

/** The experts of a task with their invitations. */
export function viewExperts(config: WorkConfig, { invitations = [] }: TouchpointState): ExpertView[] {
  const experts = config.kind === 'task' ? (config.experts ?? []) : [];
  return experts.map(({ id, label, needed }) => {
    const found = invitations.find(({ expert }) => expert === id);
    return { id, label, needed, invitation: found ? invitationOf(found) : null };
  });
}

function invitationOf(invitation: NonNullable<TouchpointState['invitations']>[number]): NonNullable<ExpertView['invitation']> {
  const { status, question, by, since, until, who, opinion, refusals } = invitation;
  return { status, question, by, since, until, who, opinion, refusals: [...refusals] };
}
