import type { Why } from '../engine/happening.js';
import type { Json } from '../graph/graph.js';
import type { Evidence } from './task-config.js';
import type { Actor } from './touchpoint.js';
import type { Calendars } from './working.js';
import type { AuthenticationLevel, Family } from './work-config.js';

/** Who acts, and from where. `channel` is the channel's code. */
export interface By {
  readonly actor: Actor;
  readonly channel: string;
  readonly family: Family;
}

/** What a verifier said of a field, reported by the channel that asked it. */
export type Verification = { readonly verified: true } | { readonly verified: false; /** The verifier's code. */ readonly failure: string };

/** The AI's intent by which a customer asks for a person. */
export const ASKS_FOR_PERSON = 'person';

/** What can be done to a touchpoint or a task. `fence` is the number of the lease it is done under. */
export type WorkAction =
  /** Begins or continues to work here. Taking again what one holds already renews it. */
  | {
      readonly kind: 'take';
      readonly by: By;
      readonly takeOver?: { readonly reason: string };
      /** How surely the channel knows the customer; absent = not at all. */
      readonly level?: AuthenticationLevel;
      /** What the customer has consented to, as it stands now. */
      readonly consents?: readonly string[];
    }
  | { readonly kind: 'renew'; readonly by: By; readonly fence: number }
  | { readonly kind: 'release'; readonly by: By; readonly fence: number }
  /** Saves all fields or none. `ifMatch`: the version that was read. A verification may come without a new value. */
  | {
      readonly kind: 'save';
      readonly by: By;
      readonly fence: number;
      readonly ifMatch: number;
      readonly fields: Readonly<Record<string, Json>>;
      readonly verifications?: Readonly<Record<string, Verification>>;
    }
  | { readonly kind: 'say'; readonly by: By; readonly text: string }
  | { readonly kind: 'promise'; readonly by: By; readonly text: string; /** ISO instant. */ readonly due: string | null }
  /** `outcome` is `completed` (a task's: `done`) unless another completion was chosen. */
  | { readonly kind: 'complete'; readonly by: By; readonly fence: number; readonly outcome?: string }
  /** The customer does not want it (outcome `declined`); of a task: staff give it back (outcome `returned`). Without a fence only while nobody holds it. */
  | { readonly kind: 'decline'; readonly by: By; readonly fence?: number; readonly reason: string }
  /** Gives the lease up to a rung of the ladder; without `to` to the next one. */
  | { readonly kind: 'hand-over'; readonly by: By; readonly fence: number; readonly reason: string; readonly to?: string }
  /** The same by an operator's order, whoever holds it. `order` is the order's own key: given again, it does nothing more. */
  | { readonly kind: 'hand-over-ordered'; readonly by: By; readonly order: string; readonly reason: string; readonly to?: string }
  /** Stops the clock of a task, because it waits for the customer. The holder keeps it meanwhile. */
  | { readonly kind: 'wait'; readonly by: By; readonly fence: number; readonly reason: string }
  /** The customer has answered: the clock goes on with what is left. */
  | { readonly kind: 'go-on'; readonly by: By; readonly fence: number }
  /** An item of the checklist is done; its evidence comes with it. Done again, the new evidence replaces the old. */
  | { readonly kind: 'check'; readonly by: By; readonly fence: number; readonly item: string; readonly evidence?: Json }
  | { readonly kind: 'uncheck'; readonly by: By; readonly fence: number; readonly item: string }
  | { readonly kind: 'add-item'; readonly by: By; readonly fence: number; readonly label: string; readonly evidence: Evidence }
  /** The second person agrees: the task is finished by the outcome it was handed in with. */
  | { readonly kind: 'confirm'; readonly by: By; readonly fence: number; readonly note?: string }
  /** The second person does not: it goes back to whoever did it. */
  | { readonly kind: 'send-back'; readonly by: By; readonly fence: number; readonly reason: string }
  | { readonly kind: 'invite'; readonly by: By; readonly fence: number; readonly expert: string; readonly question?: string }
  /** What an invited expert does; `offer` is the number of the offer that was made to them. */
  | { readonly kind: 'accept-invitation'; readonly by: By; readonly offer: number }
  | { readonly kind: 'refuse-invitation'; readonly by: By; readonly offer: number; readonly reason: string }
  | { readonly kind: 'give-opinion'; readonly by: By; readonly offer: number; readonly text: string }
  /** The AI channel understood, or not, and answered. Empty text: it says nothing. */
  | {
      readonly kind: 'ai-answered';
      readonly by: By;
      readonly text: string;
      /** 0 to 1. */
      readonly confidence: number;
      readonly intent: string | null;
      readonly sure: boolean;
    }
  /** The journey has left the step. */
  | { readonly kind: 'cancel'; readonly why: Why }
  /** Asks what time means for it now. Its `nextCheckAt` is what the engine is told. */
  | { readonly kind: 'tick' };

/** An action with the ISO instant at which it is done, by the server's clock. */
export type DatedAction = WorkAction & {
  readonly at: string;
  /** Those of `calendarsOf`, by code, as they stand then. */ readonly calendars?: Calendars;
};
export type ActionOf<K extends WorkAction['kind']> = Extract<WorkAction, { readonly kind: K }>;
