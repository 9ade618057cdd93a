import { canonicalJson } from '../graph/canonical-json.js';
import type { Plan } from './plan.js';
import { sha256 } from './sha256.js';

/** The address of a plan: `sha256:` and 64 hexadecimal digits over its canonical JSON. Equal plans have equal addresses everywhere. */
export function planHash(plan: Plan): string {
  return `sha256:${sha256(canonicalJson(plan))}`;
}
