import type { Json } from '../../graph/graph.js';
import type { ChecklistItem, Evidence } from '../task-config.js';
import { validateField } from '../validate-field.js';
import { refuse, type Verdict } from '../working.js';

/** Longest reference or note, in characters. */
const LONGEST = 500;

const FIELD_TYPES: { readonly [E in Exclude<Evidence, 'none'>]: 'photo' | 'number' | 'signature' | 'text' } = {
  photo: 'photo',
  reading: 'number',
  signature: 'signature',
  file: 'text',
  note: 'text',
};

/** Whether the evidence is there and fits its item; an item that asks for none takes none. */
export function judgeEvidence({ id, label, evidence, minimum, maximum }: ChecklistItem, given: Json): Verdict {
  if (evidence === 'none') return null;
  if (given === null || given === '') return refuse('evidence-needed', { missing: [id] });
  const limits = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
  const field = { key: id, label, type: FIELD_TYPES[evidence], required: true, dataClass: 'C1', maxLength: LONGEST, ...limits } as const;
  const problem = validateField(field, given);
  return problem ? refuse('invalid-value', { fields: [{ key: id, problem }] }) : null;
}
