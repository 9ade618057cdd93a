import type { Json } from '../graph/graph.js';
import type { By, Evidence, Family, TouchpointState, WorkAction } from '../touchpoint/index.js';

/** Who acts in a touchpoint or a task; the lease is taken as needed. */
export interface InWork {
  readonly step: string;
  readonly as: Exclude<Family, 'ai'>;
  /** Somebody else of that family than the one who usually plays it: the second person, an expert. A name. */
  readonly who?: string;
}

/** What staff do at a task beyond its form, as data. Experts are named by their code. */
export type TaskAct =
  | (InWork & { readonly kind: 'wait'; readonly reason: string })
  | (InWork & { readonly kind: 'go-on' })
  | (InWork & { readonly kind: 'check'; readonly item: string; readonly evidence?: Json })
  | (InWork & { readonly kind: 'uncheck'; readonly item: string })
  | (InWork & { readonly kind: 'add-item'; readonly label: string; readonly evidence: Evidence })
  | (InWork & { readonly kind: 'confirm'; readonly note?: string })
  | (InWork & { readonly kind: 'send-back'; readonly reason: string })
  | (InWork & { readonly kind: 'invite'; readonly expert: string; readonly question?: string })
  | (InWork & { readonly kind: 'come-in'; readonly expert: string })
  | (InWork & { readonly kind: 'stay-away'; readonly expert: string; readonly reason: string })
  | (InWork & { readonly kind: 'opine'; readonly expert: string; readonly text: string });

/** Acts of whoever holds the lease: it is taken first when it is free. */
export const TASK_ACTS_UNDER_LEASE: readonly TaskAct['kind'][] = [
  ...(['wait', 'go-on', 'check', 'uncheck', 'add-item', 'confirm', 'send-back', 'invite'] as const),
];

/** As whom, under which lease, at which row. */
export interface TaskHand {
  readonly by: By;
  readonly fence: number;
  readonly state: TouchpointState;
}

type ActOf<K extends TaskAct['kind']> = Extract<TaskAct, { readonly kind: K }>;

/** What each is to the task; a missing one does not compile. */
export const taskActions: { readonly [K in TaskAct['kind']]: (deed: ActOf<K>, hand: TaskHand) => WorkAction } = {
  wait: ({ reason }, { by, fence }) => ({ kind: 'wait', by, fence, reason }),
  'go-on': (_, { by, fence }) => ({ kind: 'go-on', by, fence }),
  check: ({ item, evidence }, { by, fence }) => ({ kind: 'check', by, fence, item, ...(evidence === undefined ? {} : { evidence }) }),
  uncheck: ({ item }, { by, fence }) => ({ kind: 'uncheck', by, fence, item }),
  'add-item': ({ label, evidence }, { by, fence }) => ({ kind: 'add-item', by, fence, label, evidence }),
  confirm: ({ note }, { by, fence }) => ({ kind: 'confirm', by, fence, ...(note === undefined ? {} : { note }) }),
  'send-back': ({ reason }, { by, fence }) => ({ kind: 'send-back', by, fence, reason }),
  invite: ({ expert, question }, { by, fence }) => ({
    ...{ kind: 'invite', by, fence, expert },
    ...(question === undefined ? {} : { question }),
  }),
  'come-in': ({ expert }, { by, state }) => ({ kind: 'accept-invitation', by, offer: offerTo(state, expert) }),
  'stay-away': ({ expert, reason }, { by, state }) => ({ kind: 'refuse-invitation', by, offer: offerTo(state, expert), reason }),
  opine: ({ expert, text }, { by, state }) => ({ kind: 'give-opinion', by, offer: offerTo(state, expert), text }),
};

/** Number of the offer that was made to an expert last; 0 = none, which the task refuses. */
function offerTo({ invitations = [] }: TouchpointState, expert: string): number {
  return invitations.find((one) => one.expert === expert)?.number ?? 0;
}
