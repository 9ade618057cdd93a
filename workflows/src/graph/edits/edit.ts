import type { ExitRule, Graph, JourneySettings, Json, JsonObject, Link, Place, Step, Text, Trigger, Variable } from '../graph.js';
import type { Form } from '../form.js';
import type { Part, PartLimit } from '../kitchen.js';

/** Every change of a drawing is a named edit, as data. `applyEdit(graph, edit)` is pure; undo keeps earlier graphs. */
export type Edit =
  | {
      readonly kind: 'add-step';
      readonly step: Step;
      /** Insert into this link, splitting it. */ readonly intoLink?: string;
      readonly outcome?: string;
    }
  | { readonly kind: 'remove-steps'; readonly steps: readonly string[] }
  | { readonly kind: 'move-steps'; readonly places: Readonly<Record<string, Place>>; readonly pin?: boolean }
  | { readonly kind: 'connect'; readonly link: Link }
  | { readonly kind: 'disconnect'; readonly from: string; readonly outcome: string }
  | { readonly kind: 'raise'; readonly step: string; readonly outcome: string; readonly on: boolean }
  | {
      readonly kind: 'rename-step';
      readonly step: string;
      readonly name: Text;
      /** Absent keeps the note; an empty one (`zh: ''`) removes it. */ readonly note?: Text;
    }
  | { readonly kind: 'configure-step'; readonly step: string; readonly config: JsonObject }
  | {
      readonly kind: 'set-config';
      readonly step: string;
      /** Dotted path in config, list items by index (`cases.0.when`). */ readonly path: string;
      /** Null takes the setting away. */ readonly value: Json;
    }
  | { readonly kind: 'set-triggers'; readonly step: string; readonly on: readonly Trigger[] }
  | { readonly kind: 'set-variable'; readonly variable: Variable }
  | { readonly kind: 'remove-variable'; readonly name: string }
  | { readonly kind: 'set-form'; readonly form: Form }
  | { readonly kind: 'remove-form'; readonly form: string }
  | { readonly kind: 'set-exits'; readonly exits: readonly ExitRule[] }
  | { readonly kind: 'set-settings'; readonly settings: JourneySettings }
  | { readonly kind: 'rename-journey'; readonly name: Text; /** As in `rename-step`. */ readonly note?: Text }
  | { readonly kind: 'open-part'; readonly part: Part; readonly limit?: PartLimit; readonly label?: Text }
  | { readonly kind: 'lock-part'; readonly part: Part }
  | { readonly kind: 'paste'; readonly steps: readonly Step[]; readonly links: readonly Link[] };

/** An edit of one kind. */
export type EditOf<K extends Edit['kind']> = Extract<Edit, { readonly kind: K }>;

/** How one kind of edit is done. An edit whose target is gone answers the same graph object: nothing changed. */
export type EditHandler<K extends Edit['kind']> = (graph: Graph, edit: EditOf<K>) => Edited;

/** A drawing after an edit, with the name under which it can be undone. */
export interface Edited {
  readonly graph: Graph;
  readonly name: Text;
}
