import type { FormField } from '../../graph/form.js';
import type { Json } from '../../graph/graph.js';
import { leaseUntil } from '../leases.js';
import { workedUnder } from '../review/worked-under.js';
import type { FieldState } from '../touchpoint.js';
import { validateField } from '../validate-field.js';
import type { ActionOf, Verification } from '../work-action.js';
import { fieldsOf, record, refuse, updateVersion, type Verdict, type Working } from '../working.js';
import type { Refusal } from '../work-result.js';
import type { ActionHandler } from './handler.js';

type Save = ActionOf<'save'>;
type FieldTrouble = NonNullable<Refusal['fields']>[number];

/** Saves all fields or none, with who, where, when and whether it is verified. A refused save is journaled: somebody's work was not kept. */
export const save: ActionHandler<'save'> = (work, action) => {
  const refusal = judge(work, action);
  if (refusal) {
    const args = {
      code: refusal.code,
      fields: Object.keys(action.fields),
      ...(refusal.holder ? { holder: refusal.holder.actor.name, since: refusal.holder.since } : {}),
    };
    record(work, { kind: 'refused-save', by: action.by, why: { code: `save-${refusal.code}`, args } });
    return refusal;
  }
  keep(work, action);
  return null;
};

function judge(work: Working, { by, fence, ifMatch, fields, verifications = {} }: Save): Verdict {
  const refusal = workedUnder(work, by, fence);
  if (refusal) return refusal;
  if (ifMatch !== work.state.version) return refuse('stale-version', { version: work.state.version });
  const known = new Map(fieldsOf(work.config).map((field) => [field.key, field]));
  const keys = [...new Set([...Object.keys(fields), ...Object.keys(verifications)])];
  const troubles = keys.flatMap((key) => {
    const problem = problemOf(known.get(key), {
      value: fields[key] ?? null,
      byStaff: by.family !== 'customer',
      verification: verifications[key],
    });
    return problem ? [{ key, problem }] : [];
  });
  return troubles.length > 0 ? refuse(codeOf(troubles), { fields: troubles }) : null;
}

interface Entered {
  readonly value: Json;
  readonly byStaff: boolean;
  readonly verification: Verification | undefined;
}

function problemOf(field: FormField | undefined, { value, byStaff, verification }: Entered): FieldTrouble['problem'] | null {
  if (!field) return 'unknown';
  if (field.customerOnly && byStaff) return 'customer-only';
  if (verification && !field.verifiedBy) return 'not-verifiable';
  return validateField(field, value);
}

function codeOf(troubles: readonly FieldTrouble[]): Refusal['code'] {
  const has = (...problems: readonly FieldTrouble['problem'][]): boolean => troubles.some(({ problem }) => problems.includes(problem));
  if (has('unknown')) return 'unknown-field';
  return has('customer-only', 'not-verifiable') ? 'not-allowed' : 'invalid-value';
}

function keep(work: Working, action: Save): void {
  const { by, fields, verifications = {} } = action;
  const keys = [...new Set([...Object.keys(fields), ...Object.keys(verifications)])];
  const changed = Object.fromEntries(keys.map((key) => [key, entered(work, action, key)]));
  const lease = work.state.lease && { ...work.state.lease, until: leaseUntil(work) };
  updateVersion(work, { fields: { ...work.state.fields, ...changed }, lastActivityAt: work.at, lease });
  if (Object.keys(fields).length > 0) record(work, { kind: 'saved', by, why: { code: 'saved', args: { fields: Object.keys(fields) } } });
  for (const [field, { failure }] of Object.entries(changed)) {
    if (failure?.at !== work.at) continue;
    const args = { field, failure: failure.code, times: failure.times };
    record(work, { kind: 'verification-failed', by, why: { code: 'verification-failed', args } });
  }
}

/** A field as it stands after the save. */
function entered({ state, at }: Working, { by, fields, verifications = {} }: Save, key: string): FieldState {
  const before = state.fields[key];
  const value = (Object.hasOwn(fields, key) ? fields[key] : before?.value) ?? null;
  const { actor, channel, family } = by;
  const unchanged = before && JSON.stringify(before.value) === JSON.stringify(value);
  const known = unchanged ? before : undefined;
  const verification = verifications[key];
  const times = (before?.failure?.times ?? 0) + 1;
  return { value, by: actor, channel, family, at, ...verdictOn(known, verification && { verification, times, at }) };
}

interface Checked {
  readonly verification: Verification;
  readonly times: number;
  readonly at: string;
}

/** Whether a field stands verified: a new value loses what was known of the old one. */
function verdictOn(known: FieldState | undefined, checked: Checked | undefined): Pick<FieldState, 'verified' | 'failure'> {
  if (!checked) return { verified: known?.verified ?? false, ...(known?.failure ? { failure: known.failure } : {}) };
  const { verification, times, at } = checked;
  return verification.verified ? { verified: true } : { verified: false, failure: { code: verification.failure, at, times } };
}
