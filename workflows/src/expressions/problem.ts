/** What can be wrong with an expression before it runs. */
export type ExpressionProblemCode = 'syntax' | 'unknown-name' | 'type' | 'too-long' | 'too-deep' | 'too-costly' | 'not-allowed';

/**
 * One thing that is wrong with an expression, as data: the compiler renders the sentence.
 * `from` and `to` are character positions in the source (`to` is exclusive).
 */
export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  readonly from: number;
  readonly to: number;
  /** The name it is about: a dotted path (`customer.teir`), a function, a refused name. */
  readonly name?: string;
  /** What to write instead of the text between `from` and `to`, when one good guess exists. */
  readonly suggestion?: string;
  /** For `type`: what belongs here. A value type, several with `|` between, `arguments:1` or `arguments:1|2`, `zone`, `pattern` or `field`. */
  readonly expected?: string;
  /** For `type`: what stands here: a value type, `null`, or `arguments:3`. */
  readonly found?: string;
}

/** Besides the problems of the source: a value that is missing, or that the operation cannot take. */
export type EvaluationErrorCode = ExpressionProblemCode | 'null-value' | 'division-by-zero' | 'number-range' | 'bad-value';

/**
 * The only error that evaluating throws. Its message holds no value, because values may be personal; `name` is a name from the source.
 */
export class EvaluationError extends Error {
  readonly code: EvaluationErrorCode;
  /** Character positions in the source; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** The variable, field or function concerned, where one can be named. */
  readonly subject: string | undefined;

  constructor(code: EvaluationErrorCode, range: { readonly from: number; readonly to: number }, subject?: string) {
    super(`Expression failed at ${range.from}–${range.to}: ${code}${subject === undefined ? '' : ` (${subject})`}`);
    this.name = 'EvaluationError';
    this.code = code;
    this.from = range.from;
    this.to = range.to;
    this.subject = subject;
  }
}
