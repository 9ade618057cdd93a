import type { IconName } from '../icons/icon.js';

/** Who is at work on a step: the customer, one of the three channel families, or nobody in particular. */
export type StepFamily = 'customer' | 'ai' | 'remote' | 'branch' | 'neutral';

/** A way out of a step. */
export interface DrawingOutcome {
  readonly code: string;
  readonly label: string;
  /** Drawn as "stop and raise an incident" instead of a link. */
  readonly raises?: boolean;
}

/** A trigger attached to a step. Its link leaves by the outcome `on.<id>`. */
export interface DrawingTrigger {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** An interrupting trigger has a solid link, another a dashed one. */
  readonly interrupting: boolean;
}

/** One rung of a touchpoint's relay ladder, as a cell of the strip. */
export interface DrawingRung {
  readonly family: Exclude<StepFamily, 'neutral'>;
  /** The time after which it climbs, or how many people it holds. */
  readonly text: string;
  readonly current?: boolean;
}

/** A step as it is drawn: plain data, in the reader's language. Objects that did not change should stay the same objects. */
export interface DrawingStep {
  readonly id: string;
  readonly type: string;
  /** What kind of step it is, for those who have it read out. */
  readonly kind?: string;
  readonly name: string;
  /** What it does, as a sentence. */
  readonly summary: string;
  readonly family: StepFamily;
  /** Upper left corner, canvas pixels at zoom 100 %. */
  readonly x: number;
  readonly y: number;
  readonly outcomes: readonly DrawingOutcome[];
  readonly triggers: readonly DrawingTrigger[];
  readonly ladder?: readonly DrawingRung[];
  readonly shape: 'card' | 'touch' | 'end';
  /** Journeys begin at it. */
  readonly begins?: boolean;
  /** Stands on a side line: its loose outcomes end there quietly, its people are not counted twice. */
  readonly side?: boolean;
  readonly pinned?: boolean;
}

/** An arrow from (step, outcome) to a step. */
export interface DrawingLink {
  readonly id: string;
  readonly from: string;
  readonly outcome: string;
  readonly to: string;
  /** Part of a side line. */
  readonly dashed?: boolean;
}

/** What is shown on top of one card; everything is optional. */
export interface StepLook {
  /** `visited` and `here`: on the path; `future`: not reached yet; `dim`: not on the path; `locked`: by the template; `loading`: not known yet. */
  readonly state?: 'visited' | 'here' | 'future' | 'dim' | 'locked' | 'loading';
  /** Compared with another version. */
  readonly diff?: { readonly kind: 'added' | 'changed' | 'removed'; readonly mark: string };
  readonly problems?: { readonly errors: number; readonly warnings: number };
  /** How many people stand here. */
  readonly count?: number;
  /** How long people stay, against what is usual: 1 a little longer, 4 a hundred times. */
  readonly heat?: 1 | 2 | 3 | 4;
  readonly incidents?: number;
  /** What is true now; replaces the summary. */
  readonly sentence?: string;
  /** Replaces the ladder's cells. */
  readonly ladder?: readonly DrawingRung[];
  /** Outcomes with something to say: `bad` leads nowhere, `taken` was gone through. */
  readonly ports?: Readonly<Record<string, 'bad' | 'taken'>>;
  /** A colleague who has it selected. `hue` is a token name. */
  readonly peer?: { readonly name: string; readonly hue: 'acc' | 'ai' | 'remote' | 'branch' };
  /** The person who stands here: the letter in the mark at the corner; an icon for a position on a side line. */
  readonly token?: { readonly name: string; readonly letter?: string; readonly icon?: IconName };
}

/** What is shown on top of one link. */
export interface LinkLook {
  readonly state?: 'taken' | 'dim';
  readonly diff?: 'added' | 'removed';
  /** Width in pixels, 1.5 to 5, by how many went along. */
  readonly width?: number;
  /** Beside the port, for example how many went along. */
  readonly label?: string;
}

/** What is shown on top of the drawing: problems, a token, counts, the path, differences. The cards stay the same. */
export interface DrawingLayer {
  readonly steps?: Readonly<Record<string, StepLook>>;
  readonly links?: Readonly<Record<string, LinkLook>>;
  /** A token on its way along a link; another `turn` sends it off again. */
  readonly travel?: { readonly link: string; readonly turn: number; readonly letter?: string };
}

/** Something let go over the canvas: what it carries, where (canvas pixels), and the link it was let go on. */
export interface Drop {
  readonly data: DataTransfer;
  readonly x: number;
  readonly y: number;
  readonly link: string | undefined;
}

/** Names a port: a step and one of its outcomes. */
export interface PortRef {
  readonly step: string;
  readonly outcome: string;
}

/** The outcome by which a trigger's link leaves. */
export function triggerOutcome(triggerId: string): string {
  return `on.${triggerId}`;
}
