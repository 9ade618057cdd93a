/** An instance as the database knows it. */
export interface InstanceFacts {
  readonly id: string;
  readonly status: 'starting' | 'running' | 'paused' | 'ended';
  /** ISO instants. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly workflowId: string;
  /** Accepted requests that name it: one, unless something is wrong. */
  readonly triggers: number;
  /** Last engine entry by the row, and how many there are. */
  readonly lastSequence: number;
  readonly entries: number;
  /** Last inbox number by the row, and how many rows there are. */
  readonly inboxLast: number;
  readonly inboxRows: number;
  /** Since when its oldest happening has waited for delivery; null = none waits. */
  readonly waitingSince: string | null;
  /** Since when its start or another promise in the outbox is overdue; null = none is. */
  readonly overdueSince: string | null;
  /** Nothing will ever move it: it runs, and has neither timer, open work, unsettled effect nor incident. */
  readonly hasNothingToWaitFor: boolean;
  /** Last entry of the journal, or when it began. */
  readonly lastSeenAt: string;
}

/** An effect by the ledger. */
export interface EffectFacts {
  readonly instance: string;
  /** `step:visit:operation:generation` */
  readonly key: string;
  readonly operation: string;
  readonly status: 'pending' | 'done' | 'failed' | 'uncertain';
  readonly startedAt: string;
  /** Whether an operator had something tried or done again: another generation is then no duplicate. */
  readonly retried: boolean;
  /** It did nothing but say when to ask again: the step asks under another generation. */
  readonly putOff?: boolean;
}

/** One attempt to deliver a message. */
export interface DeliveryFacts {
  readonly instance: string;
  /** Key of the effect, and the channel behind a slash. */
  readonly key: string;
  readonly status: 'pending' | 'sending' | 'sent' | 'read' | 'suppressed' | 'failed' | 'uncertain';
}

/** A run by Temporal; of several of one instance the newest. */
export interface RunFacts {
  readonly instance: string;
  readonly workflowId: string;
  readonly isOpen: boolean;
  /** Ended by itself: neither failed, terminated, timed out nor cancelled. */
  readonly isCompleted: boolean;
  readonly closedAt: string | null;
  /** Runs that were started for it; one that went on as new counts once. */
  readonly starts: number;
}

/**
 * Everything that has to agree. Outside books are read before and after our own: what is in them must be in ours if it was there before, and what
 * is in ours must be in them by now; so a running bank can be audited. Null = that book was not to be had.
 */
export interface Books {
  /** ISO instant at which ours were read. */
  readonly at: string;
  readonly instances: readonly InstanceFacts[];
  readonly effects: readonly EffectFacts[];
  /** Messages to customers. */
  readonly deliveries: readonly DeliveryFacts[];
  readonly workGaps: readonly { readonly instance: string; readonly origin: string }[];
  readonly receipts: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  /** What the gateways of messages accepted. */
  readonly gateways: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  readonly runs: { readonly before: readonly RunFacts[]; readonly after: readonly RunFacts[] } | null;
  /** Instances that callers were told of, by their own log. */
  readonly acknowledged: readonly string[] | null;
}

export const verdicts = ['lost', 'duplicated', 'phantom', 'stuck', 'uncertain'] as const;
export type Verdict = (typeof verdicts)[number];

/** One disagreement: what it is, in a sentence, about whom. */
export interface Finding {
  readonly verdict: Verdict;
  readonly what: string;
  /** Id of the instance, or key of the effect. */
  readonly about: string;
}
