import type { Problem } from '@tongtu/workflows/compiler';
import type { Edit } from '@tongtu/workflows/edits';
import type { Graph, Json, JsonObject, Step, Text } from '@tongtu/workflows/graph';
import type { FieldHint } from '@tongtu/workflows/steps';
import { createContext, useContext, type ComponentType } from 'react';

/** What every widget of a setting is given. */
export interface FieldProps {
  readonly hint: FieldHint;
  readonly value: Json | undefined;
  /** `undefined` takes the setting away. */
  readonly onChange: (value: Json | undefined) => void;
  /** Where the value stands in the step's settings, as problems address it: `cases.0.when`. */
  readonly path: string;
  /** What it is called by those who cannot see the label beside it. */
  readonly label: string;
}

/** One setting with its label, its widget and what is wrong with it. */
export interface SettingProps {
  /** Where it stands in the step's settings. */
  readonly name: string;
  readonly hint: FieldHint;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

/** How a setting is shown, for widgets that hold settings themselves. */
export const SettingContext = createContext<ComponentType<SettingProps> | undefined>(undefined);

/** What widgets may look at and do besides their own value. */
export interface FieldWorld {
  readonly graph: Graph;
  /** The step whose settings are shown; null for settings of the journey. */
  readonly step: Step | null;
  /** Of this step, or of the journey. */
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
  /** Changes something else on the way: makes a variable or a form. */
  readonly edit: (edits: readonly Edit[], name?: Text) => void;
  /** Opens the editor of a form. */
  readonly openForm: (form: string) => void;
}

/** The world of the widgets below. */
export const FieldWorldContext = createContext<FieldWorld | undefined>(undefined);

/** The world around a widget; throws outside of a form. */
export function useFieldWorld(): FieldWorld {
  const world = useContext(FieldWorldContext);
  if (world === undefined) throw new Error('A widget of a setting is used outside of a form');
  return world;
}

/** The problems at a place, and at places inside it when `deep`. */
export function problemsAt(problems: readonly Problem[], path: string, deep = false): readonly Problem[] {
  return problems.filter(({ field }) => field === path || (deep && field !== null && field.startsWith(`${path}.`)));
}

/** Whether a setting is shown beside the others of its form: what it depends on must be shown too, and have the value. */
export function isShown(form: Readonly<Record<string, FieldHint>>, name: string, values: JsonObject): boolean {
  const { showWhen } = form[name] ?? {};
  if (showWhen === undefined) return true;
  const value = values[showWhen.field] ?? form[showWhen.field]?.usual;
  const isSo = 'equals' in showWhen ? value === showWhen.equals : [value].flat().some((one) => showWhen.hasAny.includes(String(one)));
  return isSo && (!Object.hasOwn(form, showWhen.field) || isShown(form, showWhen.field, values));
}
