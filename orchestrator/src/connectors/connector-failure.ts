/** What is known of a call that failed. */
export interface FailureFacts {
  /** Said in the incident and looked up in its help; never prose, never data of a customer. */
  readonly code: string;
  /** Whether trying again may help. */
  readonly isRetryable: boolean;
  /** Whether the provider may have done it all the same. */
  readonly isInDoubt: boolean;
}

/** A technical failure of a connector. */
export class ConnectorFailure extends Error implements FailureFacts {
  readonly code: string;
  readonly isRetryable: boolean;
  readonly isInDoubt: boolean;

  constructor({ code, isRetryable, isInDoubt }: FailureFacts) {
    super(code);
    this.name = 'ConnectorFailure';
    this.code = code;
    this.isRetryable = isRetryable;
    this.isInDoubt = isInDoubt;
  }
}

/** What is known of anything thrown by a connector: of the unknown, only that it may have been done. */
export function factsOf(error: unknown): FailureFacts {
  return error instanceof ConnectorFailure ? error : { code: 'connector-broke', isRetryable: true, isInDoubt: true };
}
