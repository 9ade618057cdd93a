import type { FormField, FormSection } from '../graph/form.js';
import type { Text } from '../graph/graph.js';
import { openingLine } from './opening.js';
import type { Actor, FieldState, PromiseMade, Said, TouchpointState } from './touchpoint.js';
import type { Family, WorkConfig } from './work-config.js';
import { fieldsOf, rungsOf } from './working.js';

/** What whoever takes over must know, so that the customer need not say anything twice. Holds no field's value. */
export interface Brief {
  /** How far each section is, and who filled it in. */
  readonly done: readonly DoneSection[];
  /** Required and not there, or not verified. */
  readonly missing: readonly MissingField[];
  readonly lastError: {
    readonly key: string;
    readonly label: Text;
    readonly code: string;
    readonly at: string;
    readonly times: number;
  } | null;
  readonly promised: readonly PromiseMade[];
  readonly notToAsk: readonly { readonly key: string; readonly label: Text; readonly reason: 'verified' | 'customer-only' }[];
  readonly opening: Text;
  readonly conversation: { readonly messages: number; readonly byCustomer: number; readonly last: Said | null };
  readonly breakpoint: TouchpointState['breakpoint'];
}

export interface DoneSection {
  readonly id: string;
  readonly title: Text;
  readonly filled: number;
  readonly total: number;
  readonly by: readonly { readonly actor: Actor; readonly family: Family; readonly count: number }[];
}

export interface MissingField {
  readonly key: string;
  readonly label: Text;
  readonly reason: 'empty' | 'failed' | 'unverified';
  /** Times it failed. */
  readonly times: number;
  readonly customerOnly: boolean;
}

/** Makes the hand-over brief of a touchpoint or a task as it stands. */
export function brief(config: WorkConfig, state: TouchpointState): Brief {
  const fields = fieldsOf(config);
  const byCustomer = state.said.filter(({ by }) => by.kind === 'customer').length;
  return {
    done: config.form.sections.map((section) => doneSection(section, state)),
    missing: fields.flatMap((field) => missingField(field, state.fields[field.key])),
    lastError: lastError(fields, state),
    promised: state.promises,
    notToAsk: fields.flatMap((field) => notToAsk(field, state.fields[field.key])),
    opening: openingOf(config, state),
    conversation: { messages: state.said.length, byCustomer, last: state.said.at(-1) ?? null },
    breakpoint: state.breakpoint,
  };
}

function isFilled(field: FieldState | undefined): field is FieldState {
  return field !== undefined && field.value !== null;
}

function doneSection({ id, title, fields }: FormSection, state: TouchpointState): DoneSection {
  const filled = fields.map(({ key }) => state.fields[key]).filter(isFilled);
  const by = new Map<string, { actor: Actor; family: Family; count: number }>();
  for (const { by: actor, family } of filled) by.set(actor.id, { actor, family, count: (by.get(actor.id)?.count ?? 0) + 1 });
  return { id, title, filled: filled.length, total: fields.length, by: [...by.values()] };
}

function missingField(field: FormField, state: FieldState | undefined): readonly MissingField[] {
  const { key, label, customerOnly = false } = field;
  const reason = whyMissing(field, state);
  return reason ? [{ key, label, reason, times: state?.failure?.times ?? 0, customerOnly }] : [];
}

function whyMissing({ required, verifiedBy }: FormField, state: FieldState | undefined): MissingField['reason'] | null {
  if (state?.failure) return 'failed';
  if (!required) return null;
  if (!isFilled(state)) return 'empty';
  return verifiedBy && !state.verified ? 'unverified' : null;
}

function lastError(fields: readonly FormField[], state: TouchpointState): Brief['lastError'] {
  const failed = fields.flatMap(({ key, label }) => {
    const failure = state.fields[key]?.failure;
    return failure ? [{ key, label, ...failure }] : [];
  });
  return failed.reduce<Brief['lastError']>((latest, other) => (latest && latest.at >= other.at ? latest : other), null);
}

function notToAsk({ key, label, customerOnly }: FormField, state: FieldState | undefined): Brief['notToAsk'] {
  if (state?.verified) return [{ key, label, reason: 'verified' }];
  return customerOnly ? [{ key, label, reason: 'customer-only' }] : [];
}

function openingOf(config: WorkConfig, state: TouchpointState): Text {
  const rung = rungsOf(config)[state.rung];
  if (!rung) throw new Error(`Work has no rung ${state.rung}`);
  return { zh: openingLine(config, state, { rung, language: 'zh' }), en: openingLine(config, state, { rung, language: 'en' }) };
}
