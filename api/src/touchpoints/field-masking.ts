import type { FieldState, TouchpointState, WorkConfig } from '@tongtu/workflows/touchpoint';
import type { FormField, Json } from '@tongtu/workflows/graph';
import { maskEmail, maskIdNumber, maskMiddle, maskPhone } from '../customers/masking.js';
import type { FieldView, SectionView } from './work.schema.js';

/** Who looks: the customer through their own channel, or staff and assistants, who may be holding the work. */
export interface Viewer {
  readonly isCustomer: boolean;
  readonly holds: boolean;
}

/** Whether a viewer sees stars. Customers see their own data; others class C2 of the work they hold, and never class C3 or what is the customer's alone. */
export function isMasked(
  { dataClass, customerOnly = false }: Pick<FormField, 'dataClass' | 'customerOnly'>,
  { isCustomer, holds }: Viewer,
): boolean {
  if (isCustomer) return false;
  if (customerOnly || dataClass === 'C3') return true;
  return dataClass === 'C2' && !holds;
}

/** Pictures and signatures are references: whether there is one may be known, where it lies may not. */
const references: ReadonlySet<string> = new Set(['photo', 'signature']);

/** The stars in place of a value. */
export function maskValue(type: FormField['type'], value: Json): Json {
  if (value === null) return null;
  if (references.has(type) || typeof value !== 'string') return '***';
  if (type === 'phone') return maskPhone(value);
  if (type === 'id-number') return maskIdNumber(value);
  if (type === 'email') return maskEmail(value);
  return maskMiddle(value, 1, 0);
}

/** The form with its values as a viewer may see them. */
export function viewSections({ form }: WorkConfig, { fields }: TouchpointState, viewer: Viewer): SectionView[] {
  return form.sections.map(({ id, title, fields: own }) => ({
    id,
    title,
    fields: own.map((field) => viewField(field, fields[field.key], viewer)),
  }));
}

function viewField(field: FormField, state: FieldState | undefined, viewer: Viewer): FieldView {
  const { customerOnly = false, options, ...shown } = field;
  const value = state?.value ?? null;
  const masked = isMasked(field, viewer);
  return {
    ...shown,
    ...(options ? { options: [...options] } : {}),
    value: masked ? maskValue(field.type, value) : value,
    masked: masked && value !== null,
    locked: customerOnly && !viewer.isCustomer,
    source: state
      ? {
          by: state.by,
          channel: state.channel,
          family: state.family,
          at: state.at,
          verified: state.verified,
          failure: state.failure ?? null,
        }
      : null,
  };
}

/** Values that somebody sends back as the stars they were shown: nothing was entered there. */
export function withoutStars(
  fields: Readonly<Record<string, Json>>,
  { config, state, viewer }: { readonly config: WorkConfig; readonly state: TouchpointState; readonly viewer: Viewer },
): Readonly<Record<string, Json>> {
  const known = new Map(config.form.sections.flatMap((section) => section.fields.map((field) => [field.key, field])));
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => {
      const field = known.get(key);
      const current = state.fields[key]?.value ?? null;
      return !field || current === null || !isMasked(field, viewer) || value !== maskValue(field.type, current);
    }),
  );
}
