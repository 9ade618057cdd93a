import { HttpException } from '@nestjs/common';
import type { Json, Language } from '@tongtu/workflows/graph';

/** What a reader is told: what it is, what happened here, and what to do about it. */
export interface ProblemWords {
  readonly title: string;
  readonly detail: string;
  readonly remedy?: string;
}

/** One kind of problem (RFC 9457) as one value: its code, status, and words in both languages from its arguments. */
export interface ProblemKind<Args extends object> {
  /** Kebab-case; part of the contract with callers. */
  readonly code: string;
  readonly status: number;
  readonly words: Readonly<Record<Language, (args: Args) => ProblemWords>>;
}

/** What one occurrence carries besides its arguments. */
export interface ProblemExtras {
  /** The input field it is about, dotted. */
  readonly field?: string;
  /** More members of the problem document, for programs. */
  readonly members?: Readonly<Record<string, Json>>;
  /** Seconds after which trying again makes sense (`Retry-After`). */
  readonly retryAfter?: number;
}

/** A kind of problem that can be thrown: `throw notFound({ what: 'journey' })`. */
export interface ThrowableProblem<Args extends object> extends ProblemKind<Args> {
  (args: Args, extras?: ProblemExtras): ProblemException;
}

/** Defines a kind of problem. List it in its feature's `…Problems` so that the register documents it. */
export function defineProblem<Args extends object>(kind: ProblemKind<Args>): ThrowableProblem<Args> {
  const make = (args: Args, extras: ProblemExtras = {}) =>
    new ProblemException({ code: kind.code, status: kind.status, say: (language) => kind.words[language](args), extras });
  return Object.assign(make, kind);
}

interface Occurrence {
  readonly code: string;
  readonly status: number;
  readonly say: (language: Language) => ProblemWords;
  readonly extras: ProblemExtras;
}

/** A problem on its way to the caller. The filter renders it in the caller's language. */
export class ProblemException extends HttpException {
  constructor(readonly occurrence: Occurrence) {
    super(occurrence.code, occurrence.status);
  }
}
