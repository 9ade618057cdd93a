import type { Rule } from '../rule.js';
import { outcomeUnconnected } from './outcome-unconnected.js';

/** What a drawing is held to, the gravest first. A new rule is one file, one table, one help page and one line here. */
export const rules: readonly Rule[] = [outcomeUnconnected];
