import type { Assignment } from '../touchpoint/assignment.js';
import type { LengthSetting } from './time-settings.js';

/** What a step promises of its staff work and who does it, for the checker. Paths are those of its settings. */
export interface StaffWork {
  /** ISO-8601: when it is closed at the latest. */
  readonly expires: string;
  readonly goal?: LengthSetting | undefined;
  readonly deadline?: LengthSetting | undefined;
  readonly repeat?: LengthSetting | undefined;
  /** What happens when a time passes: which time, and what is done. */
  readonly reactions: readonly {
    readonly path: string;
    readonly at: 'goal' | 'deadline' | 'repeat';
    /** Outcome by which it is left, when it is. */
    readonly outcome?: string;
    /** It is given to the next group. */
    readonly toNextGroup?: boolean;
  }[];
  /** Who is asked, in turn; `within` (with its path) is how long they have to claim it. */
  readonly groups: readonly {
    readonly path: string;
    readonly who: Assignment;
    readonly withinPath: string;
    readonly within?: string | undefined;
  }[];
  readonly reviewers?: { readonly path: string; readonly who: Assignment };
  readonly checklist?: {
    readonly path: string;
    readonly items: readonly { readonly path: string; readonly minimum?: number | undefined; readonly maximum?: number | undefined }[];
  };
  readonly experts: readonly { readonly path: string; readonly isAnybody: boolean }[];
}
