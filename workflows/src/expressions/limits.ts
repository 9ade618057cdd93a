/** Bounds of an expression. They hold in the designer, in the API and in a running instance alike. */
export const LIMITS = {
  /** Characters of an expression: a rule longer than a page belongs into a decision table. */
  source: 2_000,
  /** Levels of brackets, calls, lists, field accesses or negations inside one another. */
  depth: 32,
  /** Elements visited by loops, comparisons and joins, functions called and times compared, in one evaluation. The slowest that we found takes 300 ms. */
  steps: 10_000,
  /** Loops inside loops: three over 22 elements each already use up the steps. */
  loops: 3,
  /** Characters of any text made on the way. */
  text: 100_000,
  /** Characters of a regular expression: its automaton grows with them, and every character of the text visits it. */
  pattern: 200,
  /** Characters of a message template. */
  template: 20_000,
  /** Compiled expressions kept; a bank's live versions hold some hundreds of distinct ones. */
  kept: 1_000,
} as const;

/** Names that reach into JavaScript's objects; refused as field, variable and key. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['constructor', '__proto__', 'prototype']);
