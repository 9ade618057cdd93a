import type { Text } from '@tongtu/workflows/graph';

export interface Person {
  readonly kind: 'customer' | 'staff' | 'ai' | 'system';
  readonly id: string;
  readonly name: string;
}

/** A promised time: when it is due, and when it was noticed to have passed. */
export interface TimeMark {
  readonly due: string;
  readonly passedAt: string | null;
}

export interface TaskTimes {
  readonly goal: TimeMark | null;
  readonly deadline: TimeMark | null;
  readonly repeat: { readonly due: string; readonly round: number } | null;
}

export type Evidence = 'none' | 'photo' | 'reading' | 'signature' | 'file' | 'note';

export interface ChecklistItem {
  readonly id: string;
  readonly label: Text;
  readonly evidence: Evidence;
  readonly required: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: string;
  readonly isAdded: boolean;
  readonly done: { readonly by: Person; readonly at: string; readonly evidence: unknown; readonly masked: boolean } | null;
}

export interface Checklist {
  readonly items: readonly ChecklistItem[];
  /** Whether items may be added. */
  readonly open: boolean;
}

/** The second person: what was handed in while it is checked, and what was said before. */
export interface TaskReview {
  readonly now: { readonly maker: Person; readonly outcome: string; readonly at: string; readonly mine: boolean } | null;
  readonly made: readonly { readonly by: Person; readonly at: string; readonly confirmed: boolean; readonly note: string | null }[];
}

export interface TaskExpert {
  readonly id: string;
  readonly label: Text;
  readonly needed: boolean;
  readonly invitation: {
    readonly status: 'asked' | 'accepted' | 'given' | 'nobody';
    readonly question: string | null;
    readonly by: Person;
    readonly since: string;
    readonly until: string;
    readonly who: Person | null;
    readonly opinion: string | null;
    readonly refusals: readonly { readonly by: Person; readonly reason: string; readonly at: string }[];
  } | null;
}
