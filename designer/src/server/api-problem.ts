/** A problem document (RFC 9457) as the server sends it, in the reader's language. */
interface ProblemDocument {
  readonly status: number;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly remedy?: string;
  readonly field?: string;
  readonly [extra: string]: unknown;
}

/** What the server refused or could not do. `status` 0 means that it could not be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Stable word for programs, such as `lease.held-by-another`; `offline` when the server could not be reached. */
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  /** What the reader can do now. */
  readonly remedy: string | undefined;
  /** The field of the request that is at fault. */
  readonly field: string | undefined;
  /** Everything else in the document, such as the name of the holder. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor({ status, code = `http-${String(status)}`, title = '', detail, remedy, field, ...extra }: ProblemDocument) {
    super(title === '' ? code : title);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.remedy = remedy;
    this.field = field;
    this.extra = extra;
  }
}

/** Whether something thrown is a problem of this status. */
export function isProblem(error: unknown, status?: number): error is ApiProblem {
  return error instanceof ApiProblem && (status === undefined || error.status === status);
}
