/** What is known of a call that failed. */
export interface FailureFacts {
  /** Said in the incident and looked up in its help; never prose, never data of a customer. */
  readonly code: string;
  /** Whether trying again may help. */
  readonly isRetryable: boolean;
  /** Whether the provider may have done it all the same. */
  readonly isInDoubt: boolean;
  /** How long the provider asked to be left alone, ms; null = it did not say. */
  readonly retryAfterMs?: number | null;
}

/** A technical failure of a connector. */
export class ConnectorFailure extends Error implements FailureFacts {
  readonly code: string;
  readonly isRetryable: boolean;
  readonly isInDoubt: boolean;
  readonly retryAfterMs: number | null;

  constructor({ code, isRetryable, isInDoubt, retryAfterMs = null }: FailureFacts) {
    super(code);
    this.name = 'ConnectorFailure';
    this.code = code;
    this.isRetryable = isRetryable;
    this.isInDoubt = isInDoubt;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What is known of anything thrown by a connector: of the unknown, only that it may have been done. */
export function factsOf(error: unknown): FailureFacts {
  return error instanceof ConnectorFailure ? error : { code: 'connector-broke', isRetryable: true, isInDoubt: true };
}
